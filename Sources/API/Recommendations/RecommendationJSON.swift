import Commerce
import JSON
import Personalization

/// Recommendations as JSON, into one buffer.
enum RecommendationJSON {
    /// `{"block":"home","items":[…]}`, each item with a `why` where it has a reason.
    static func body(
        _ block: Placement, _ products: [RecommendedProduct], sentence: ReasonSentence = ReasonSentence(.english)
    ) -> [UInt8] {
        var writer = JSONWriter(capacity: 64 + 512 * products.count)
        writer.beginObject()
        writer.name("block")
        writer.string(block.rawValue)
        writer.name("items")
        writer.beginArray()
        for product in products { write(product, sentence, to: &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    /// A product, with its reason if it has one.
    static func write(_ product: RecommendedProduct, _ sentence: ReasonSentence, to writer: inout JSONWriter) {
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
        if let reason = product.reason { write(reason, sentence.text(reason, source: product.source), to: &writer) }
        writer.endObject()
    }

    /// `"why":{"sentence":"…","step":0,"rules":["…"],"evidence":{"basis":"boughtTogether","anchor":"…","matching":12,"outOf":38,"expected":3.1}}`
    private static func write(_ reason: Reason, _ sentence: String, to writer: inout JSONWriter) {
        writer.name("why")
        writer.beginObject()
        writer.name("sentence")
        writer.string(sentence)
        writer.name("step")
        writer.int(reason.step)
        writer.name("rules")
        writer.array { writer in for rule in reason.rules { writer.string(rule.rawValue) } }
        if let evidence = reason.evidence { write(evidence, to: &writer) }
        writer.endObject()
    }

    private static func write(_ evidence: Reason.Counts, to writer: inout JSONWriter) {
        writer.name("evidence")
        writer.beginObject()
        writer.name("basis")
        writer.string(evidence.basis)
        write("anchor", evidence.anchor?.id.rawValue, to: &writer)
        writer.name("matching")
        writer.int(evidence.matching)
        writer.name("outOf")
        writer.int(evidence.outOf)
        if let expected = evidence.expected {
            writer.name("expected")
            writer.decimal(Int64((expected * 100).rounded()), fractionDigits: 2)
        }
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
