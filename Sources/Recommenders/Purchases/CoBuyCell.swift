/// What one query counts of one item beside one anchor.
struct CoBuyCell: BitwiseCopyable, Sendable {
    /// Weighted orders with both; 0 if the item was not met in the right direction.
    var weight: Float = 0
    /// Orders with both.
    var together: UInt16 = 0
    /// Orders with the item soon after one with the anchor.
    var after: UInt16 = 0
    /// Orders with the item soon before one with the anchor.
    var before: UInt16 = 0
    /// Sessions with a look at both.
    var views: UInt16 = 0

    /// Whether no order has mentioned the item.
    @inline(__always) var isEmpty: Bool { together | after | before == 0 }
}
