/// What a link of consumption begins or ends with: a category with all below it, or a single item.
public enum ChainNode: Hashable, Sendable {
    /// Any item of a category or of one below it.
    case category(CategoryNumber)
    /// One item.
    case item(ItemNumber)
}

extension ChainNode: Comparable {
    /// Categories before items, then by number.
    public static func < (left: ChainNode, right: ChainNode) -> Bool { left.rank < right.rank }

    private var rank: UInt64 {
        switch self {
        case .category(let number): UInt64(number)
        case .item(let number): 1 << 32 | UInt64(number)
        }
    }
}
