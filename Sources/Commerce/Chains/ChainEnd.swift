/// What a link of consumption begins or ends with, by the shop's own id.
public enum ChainEnd: Hashable, Sendable {
    /// Any product of a category or of one below it.
    case category(CategoryID)
    /// One product.
    case product(ProductID)

    /// Reads `category:<id>` or `product:<id>`.
    public init(_ text: String, field: String) throws(InvalidValue) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        switch (parts.first, parts.count) {
        case ("category", 2): self = .category(try CategoryID(String(parts[1]), field: field))
        case ("product", 2): self = .product(try ProductID(String(parts[1]), field: field))
        default: throw InvalidValue(field: field, reason: "must be category:<id> or product:<id>")
        }
    }
}

extension ChainEnd: Comparable, CustomStringConvertible {
    /// `category:<id>` or `product:<id>`.
    public var description: String {
        switch self {
        case .category(let id): "category:\(id)"
        case .product(let id): "product:\(id)"
        }
    }

    /// Categories before products, then byte order of the ids.
    public static func < (left: ChainEnd, right: ChainEnd) -> Bool { left.description < right.description }
}
