/// Products by name, or by what they have in common. Of several values any one will do.
public enum ProductSubject: Hashable, Sendable {
    /// These products.
    case product([ProductID])
    /// Products in these categories or below them.
    case category([CategoryID])
    /// Products of these brands.
    case brand([String])

    /// The name on the wire: `category`.
    public var name: String {
        switch self {
        case .product: "product"
        case .category: "category"
        case .brand: "brand"
        }
    }

    /// Refuses lists that are empty or too long; the field is the list's name.
    func check() throws(InvalidValue) {
        let count =
            switch self {
            case .product(let values): values.count
            case .category(let values): values.count
            case .brand(let values): values.count
            }
        do {
            try SegmentLimits.check(count: count)
        } catch {
            throw error.inside(name)
        }
    }
}
