import Commerce
import JSON

/// Reads a product from JSON, over what is known of it: a missing member keeps what is stored, null takes it away.
struct ProductDecoder: Sendable {
    /// The currency of prices if neither the body nor the stored product names one.
    let currency: Currency

    /// The product that results. A new one needs a name and an address.
    func product(_ id: ProductID, from body: [UInt8], over stored: Product?) throws(InvalidValue) -> Product {
        do throws(JSONError) {
            let root = try JSONDocument.parse(body, maximumDepth: 8).root
            var product = stored ?? Product(id: id, name: "", url: "")
            let currency = try root.member("currency")?.currency() ?? stored?.price?.currency ?? currency
            var changes = MemberChanges(of: root)
            try readText(&product, &changes)
            try readOffer(&product, &changes, currency)
            try readLists(&product, &changes, currency)
            if stored == nil { try requireEssentials(product) }
            Self.dropFalseReduction(&product.price, &product.oldPrice)
            return product
        } catch {
            throw InvalidValue(field: error.path, reason: error.reason)
        }
    }

    private func readText(_ product: inout Product, _ changes: inout MemberChanges) throws(JSONError) {
        try changes.required("name", &product.name) { value throws(JSONError) in try value.filledText(atMost: 1_000) }
        try changes.required("url", &product.url) { value throws(JSONError) in try value.link() }
        try changes.optional("brand", &product.brand) { value throws(JSONError) in try value.filledText(atMost: 200) }
        try changes.optional("description", &product.description) { value throws(JSONError) in
            try value.filledText(atMost: 100_000)
        }
        try changes.optional("addedAt", &product.addedAt) { value throws(JSONError) in try value.timestamp() }
        try changes.optional("group", &product.group) { value throws(JSONError) in try value.identifier() }
    }

    private func readOffer(
        _ product: inout Product, _ changes: inout MemberChanges, _ currency: Currency
    ) throws(JSONError) {
        try changes.optional("price", &product.price) { value throws(JSONError) in try value.money(in: currency) }
        try changes.optional("oldPrice", &product.oldPrice) { value throws(JSONError) in try value.money(in: currency) }
        try changes.optional("purchasePrice", &product.purchasePrice) { value throws(JSONError) in
            try value.money(in: currency)
        }
        try changes.required("available", &product.isAvailable) { value throws(JSONError) in try value.bool() }
        try changes.optional("stock", &product.stock) { value throws(JSONError) in try value.count() }
    }

    private func readLists(
        _ product: inout Product, _ changes: inout MemberChanges, _ currency: Currency
    ) throws(JSONError) {
        try changes.list("categories", &product.categories, atMost: 100) { value throws(JSONError) in try value.identifier() }
        try changes.list("pictures", &product.pictures, atMost: 100) { value throws(JSONError) in try value.link() }
        try changes.list("parameters", &product.parameters, atMost: 500) { value throws(JSONError) in try Self.parameter(value) }
        try changes.list("regions", &product.regions, atMost: 1_000) { value throws(JSONError) in
            try Self.offer(value, currency)
        }
    }

    private func requireEssentials(_ product: Product) throws(JSONError) {
        if product.name.isEmpty { throw JSONError(path: "name", reason: "is missing, and the product is new") }
        if product.url.isEmpty { throw JSONError(path: "url", reason: "is missing, and the product is new") }
    }

    private static func parameter(_ value: JSONValue) throws(JSONError) -> Parameter {
        Parameter(
            name: try value.required("name").filledText(atMost: 200), value: try value.required("value").plainText(atMost: 2_000),
            unit: try value.member("unit")?.filledText(atMost: 50))
    }

    private static func offer(_ value: JSONValue, _ currency: Currency) throws(JSONError) -> RegionalOffer {
        var offer = RegionalOffer(
            region: try value.required("region").identifier(), isAvailable: try value.member("available")?.bool() ?? true,
            price: try value.member("price")?.money(in: currency), oldPrice: try value.member("oldPrice")?.money(in: currency),
            stock: try value.member("stock")?.count(), url: try value.member("url")?.link())
        dropFalseReduction(&offer.price, &offer.oldPrice)
        return offer
    }

    /// An old price that is not above the price in the same currency is none; so it may become when only the price changes.
    private static func dropFalseReduction(_ price: inout Money?, _ oldPrice: inout Money?) {
        guard let old = oldPrice, let price else { return }
        if old.currency != price.currency || old.minorUnits <= price.minorUnits { oldPrice = nil }
    }
}
