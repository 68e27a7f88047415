/// What a rule can see of the page and of its visitor. Of several values any one will do.
public enum PageTest: Hashable, Sendable {
    /// The page is one of these products'.
    case product([ProductID])
    /// The page is one of these categories, one below them, or of a product that stands there.
    case category([CategoryID])
    /// The page is of a product of one of these brands.
    case brand([String])
    /// The visitor is in one of these regions.
    case region([RegionID])
    /// The visitor belongs to one of these segments.
    case segment([SegmentID])

    /// The name on the wire: `category`.
    public var name: String {
        switch self {
        case .product: "product"
        case .category: "category"
        case .brand: "brand"
        case .region: "region"
        case .segment: "segment"
        }
    }

    /// Refuses lists that are empty or too long.
    func check() throws(InvalidValue) {
        switch self {
        case .product(let values): try Self.check(count: values.count)
        case .category(let values): try Self.check(count: values.count)
        case .brand(let values): try Self.check(count: values.count)
        case .region(let values): try Self.check(count: values.count)
        case .segment(let values): try Self.check(count: values.count)
        }
    }

    private static func check(count: Int) throws(InvalidValue) {
        try RuleLimits.check(count: count, atMost: RuleLimits.values)
    }
}
