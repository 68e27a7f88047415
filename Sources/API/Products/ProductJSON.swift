import Commerce
import JSON

/// A product as JSON, in the shape in which it is put.
enum ProductJSON {
    static func body(_ product: Product) -> [UInt8] {
        var writer = JSONWriter(capacity: 1024)
        writer.object { writer in
            writer.name("id")
            writer.string(product.id.rawValue)
            write("group", product.group?.rawValue, &writer)
            write("name", product.name, &writer)
            write("url", product.url, &writer)
            writeOffer(product, &writer)
            write("brand", product.brand, &writer)
            write("description", product.description, &writer)
            write("addedAt", product.addedAt?.iso8601, &writer)
            write("categories", product.categories.map(\.rawValue), &writer)
            write("pictures", product.pictures, &writer)
            writer.name("parameters")
            writer.array { writer in for parameter in product.parameters { write(parameter, &writer) } }
            writer.name("regions")
            writer.array { writer in for offer in product.regions { write(offer, &writer) } }
        }
        return writer.bytes
    }

    private static func writeOffer(_ product: Product, _ writer: inout JSONWriter) {
        write("price", product.price, &writer)
        write("oldPrice", product.oldPrice, &writer)
        write("purchasePrice", product.purchasePrice, &writer)
        write("currency", (product.price ?? product.oldPrice ?? product.purchasePrice)?.currency.rawValue, &writer)
        writer.name("available")
        writer.bool(product.isAvailable)
        write("stock", product.stock, &writer)
    }

    private static func write(_ parameter: Parameter, _ writer: inout JSONWriter) {
        writer.object { writer in
            write("name", parameter.name, &writer)
            write("value", parameter.value, &writer)
            write("unit", parameter.unit, &writer)
        }
    }

    private static func write(_ offer: RegionalOffer, _ writer: inout JSONWriter) {
        writer.object { writer in
            write("region", offer.region.rawValue, &writer)
            writer.name("available")
            writer.bool(offer.isAvailable)
            write("price", offer.price, &writer)
            write("oldPrice", offer.oldPrice, &writer)
            write("stock", offer.stock, &writer)
            write("url", offer.url, &writer)
        }
    }

    private static func write(_ name: StaticString, _ text: String?, _ writer: inout JSONWriter) {
        guard let text else { return }
        writer.name(name)
        writer.string(text)
    }

    private static func write(_ name: StaticString, _ number: Int?, _ writer: inout JSONWriter) {
        guard let number else { return }
        writer.name(name)
        writer.int(number)
    }

    private static func write(_ name: StaticString, _ money: Money?, _ writer: inout JSONWriter) {
        guard let money else { return }
        writer.name(name)
        writer.money(money)
    }

    private static func write(_ name: StaticString, _ texts: [String], _ writer: inout JSONWriter) {
        writer.name(name)
        writer.array { writer in for text in texts { writer.string(text) } }
    }
}
