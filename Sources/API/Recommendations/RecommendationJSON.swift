import Commerce
import JSON
import Personalization

/// Recommendations as JSON, into one buffer.
enum RecommendationJSON {
    /// `{"block":"home","items":[…]}`
    static func body(_ block: Placement, _ products: [RecommendedProduct]) -> [UInt8] {
        var writer = JSONWriter(capacity: 64 + 512 * products.count)
        writer.beginObject()
        writer.name("block")
        writer.string(block.rawValue)
        writer.name("items")
        writer.beginArray()
        for product in products { write(product, to: &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ product: RecommendedProduct, to writer: inout JSONWriter) {
        let card = product.card
        writer.beginObject()
        writer.name("id")
        writer.string(card.id.rawValue)
        writer.name("name")
        writer.string(card.name)
        writer.name("url")
        writer.string(card.url)
        write("picture", card.picture, to: &writer)
        write(price: card.price, oldPrice: card.oldPrice, to: &writer)
        write("brand", card.brand, to: &writer)
        write("category", card.category?.rawValue, to: &writer)
        writer.name("source")
        writer.string(product.source)
        writer.endObject()
    }

    private static func write(price: Money?, oldPrice: Money?, to writer: inout JSONWriter) {
        guard let price else { return }
        writer.name("price")
        writer.money(price)
        if let oldPrice {
            writer.name("oldPrice")
            writer.money(oldPrice)
        }
        writer.name("currency")
        writer.string(price.currency.rawValue)
    }

    private static func write(_ name: StaticString, _ text: String?, to writer: inout JSONWriter) {
        guard let text else { return }
        writer.name(name)
        writer.string(text)
    }
}

extension JSONWriter {
    /// An amount in major units, exact: `12.5`.
    mutating func money(_ money: Money) {
        decimal(money.minorUnits, fractionDigits: money.currency.fractionDigits)
    }
}
