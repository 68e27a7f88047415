/// What a rule can see of a product that might be shown. Of several values any one will do.
///
/// What is not known of a product lies in no range: a price condition does not hold for a product without a price, and its
/// negation does.
public enum ItemTest: Hashable, Sendable {
    /// It is one of these products.
    case product([ProductID])
    /// It stands in one of these categories or below them.
    case category([CategoryID])
    /// It is of one of these brands.
    case brand([String])
    /// One of its properties has one of these values, as the feed writes them.
    case attribute(name: String, values: [String])
    /// Its price, in major units of the shop's currency.
    case price(ValueRange)
    /// Its price as a multiple of the price of the page's product. On a page without a product that has a price the rule rests.
    case anchorPrice(ValueRange)
    /// Its margin: the share of the price that is not the purchase price, at most 1.
    case margin(ValueRange)
    /// Pieces in stock.
    case stock(ValueRange)
    /// Its price is reduced.
    case reduced
    /// It has come into the catalogue within so many days.
    case newerThan(days: Int)

    /// The name on the wire: `anchorPrice`.
    public var name: String {
        switch self {
        case .product: "product"
        case .category: "category"
        case .brand: "brand"
        case .attribute: "attribute"
        case .price: "price"
        case .anchorPrice: "anchorPrice"
        case .margin: "margin"
        case .stock: "stock"
        case .reduced: "reduced"
        case .newerThan: "newerThanDays"
        }
    }

    /// Refuses lists that are empty or too long, and ranges that hold nothing.
    func check() throws(InvalidValue) {
        switch self {
        case .product(let values): try RuleLimits.check(count: values.count, atMost: RuleLimits.values)
        case .category(let values): try RuleLimits.check(count: values.count, atMost: RuleLimits.values)
        case .brand(let values): try RuleLimits.check(count: values.count, atMost: RuleLimits.values)
        case .attribute(let name, let values): try Self.check(attribute: name, values)
        case .price(let range): try range.check(within: 0...1e13)
        case .anchorPrice(let range): try range.check(within: 0...1_000)
        case .margin(let range): try range.check(within: -100...1)
        case .stock(let range): try range.check(within: 0...Double(Int32.max))
        case .reduced: break
        case .newerThan(let days):
            guard 1...3_650 ~= days else { throw InvalidValue(field: "", reason: "must be 1 to 3650") }
        }
    }

    private static func check(attribute name: String, _ values: [String]) throws(InvalidValue) {
        guard !name.isEmpty else { throw InvalidValue(field: "name", reason: "must not be empty") }
        do {
            try RuleLimits.check(count: values.count, atMost: RuleLimits.values)
        } catch {
            throw error.inside("values")
        }
    }
}
