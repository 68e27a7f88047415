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

    /// The first customer met who bought both; no number of a customer while there is none.
    private var buyer = CustomerNumber.max
    /// Whether two different customers bought both.
    private(set) var isShared = false

    /// Notes who bought both.
    @inline(__always) mutating func note(_ customer: CustomerNumber) {
        if buyer == .max { buyer = customer } else if buyer != customer { isShared = true }
    }

    /// Whether no order has mentioned the item.
    @inline(__always) var isEmpty: Bool { together | after | before == 0 }
}
