public import Commerce

/// Who bought what and when, in both directions, growing with every order.
///
/// Customers hold their orders, orders their items, items the orders that they stand in. Customers' and items' lists are kept by
/// time (then by customer), whenever an order arrives: an index answers the same, and writes the same snapshot, in whatever
/// sequence its orders came. What one customer takes in the same second is one order.
///
/// Carts are weaker evidence for shops with few orders: they belong in an index of their own, each session as a customer of its
/// own and each addition as an item of one order at the session's beginning.
///
/// One thread may change the index while none reads; any number may read while none changes it. The owner's lock sees to that.
public struct PurchaseIndex: ~Copyable, Sendable {
    /// Orders held.
    public internal(set) var orderCount = 0
    /// Customers with at least one order.
    public internal(set) var customerCount = 0
    /// Distinct items of each order, summed over all.
    public internal(set) var lineCount = 0

    // Per order: seconds since the epoch, who bought, and the items, ascending. An order that was taken out has no items.
    var seconds = GrowingBuffer<UInt32>()
    var customers = GrowingBuffer<UInt32>()
    var lines = NumberLists()

    /// Each customer's orders, the oldest first.
    var baskets = NumberLists()
    /// Each item's orders, the oldest first, those of one second by customer.
    var postings = NumberLists()
    /// The different customers of each item.
    var buyers = GrowingBuffer<UInt32>()
    /// The latest order's second; meaningless while there is none.
    var lastSecond: UInt32 = 0

    /// No orders yet.
    public init() {}

    /// One more than the greatest item number seen.
    public var itemCount: Int { postings.count }

    /// Every customer number up to the greatest seen; some may have no orders.
    public var customerNumbers: Range<CustomerNumber> { 0..<CustomerNumber(baskets.count) }

    /// The time of the latest order, to the second; nil if there is none.
    public var lastOrderTime: Timestamp? { orderCount == 0 ? nil : Timestamp(seconds: Int64(lastSecond)) }

    /// Bytes held, growth slack included.
    public var byteCount: Int {
        (seconds.capacity + customers.capacity + buyers.capacity) * 4 + lines.byteCount + baskets.byteCount + postings.byteCount
    }

    /// Adds an order, or items to the order that the customer placed in the same second; an item counts once per order.
    ///
    /// Costs a few microseconds, and a step per earlier order of the customer and line.
    public mutating func record(_ items: some Collection<ItemNumber>, by customer: CustomerNumber, at time: Timestamp) {
        guard !items.isEmpty else { return }
        let order = order(of: customer, at: UInt32(clamping: time.milliseconds / 1000))
        for item in items { add(item, to: order, of: customer) }
    }

    /// The same orders in other memory, so that a long reader needs no lock; order numbers stay.
    public func copy() -> PurchaseIndex {
        var twin = PurchaseIndex()
        twin.orderCount = orderCount
        twin.customerCount = customerCount
        twin.lineCount = lineCount
        twin.lastSecond = lastSecond
        twin.seconds = Self.copy(seconds)
        twin.customers = Self.copy(customers)
        twin.buyers = Self.copy(buyers)
        twin.lines = lines.copy()
        twin.baskets = baskets.copy()
        twin.postings = postings.copy()
        return twin
    }

    private static func copy(_ buffer: borrowing GrowingBuffer<UInt32>) -> GrowingBuffer<UInt32> {
        var twin = GrowingBuffer<UInt32>(repeating: 0, count: buffer.count)
        twin.copy(buffer.count, from: buffer, at: 0, to: 0)
        return twin
    }

    /// The customer's order of a second, begun now if there is none.
    mutating func order(of customer: CustomerNumber, at second: UInt32) -> Int {
        baskets.grow(toCount: Int(customer) + 1)
        let count = baskets.count(of: Int(customer))
        let place = baskets.firstPlace(in: Int(customer)) { seconds[Int($0)] >= second }
        if place < count {
            let found = Int(baskets[Int(customer), place])
            if seconds[found] == second { return found }
        }
        let order = seconds.count
        precondition(order < Int(UInt32.max), "too many orders")
        seconds.append(second)
        customers.append(customer)
        lines.grow(toCount: order + 1)
        baskets.insert(UInt32(order), at: place, in: Int(customer))
        orderCount += 1
        if count == 0 { customerCount += 1 }
        lastSecond = max(lastSecond, second)
        return order
    }

    /// Adds an item to an order unless it has it already.
    mutating func add(_ item: ItemNumber, to order: Int, of customer: CustomerNumber) {
        let place = lines.firstPlace(in: order) { $0 >= item }
        if place < lines.count(of: order), lines[order, place] == item { return }
        postings.grow(toCount: Int(item) + 1)
        buyers.grow(toCount: Int(item) + 1, filling: 0)
        if !hasBought(customer, item) { buyers[Int(item)] += 1 }
        lines.insert(item, at: place, in: order)
        let later = postings.firstPlace(in: Int(item)) { isEarlier(order, Int($0)) }
        postings.insert(UInt32(order), at: later, in: Int(item))
        lineCount += 1
    }

    /// Whether an order precedes another in time; at the same second they are by different customers.
    @inline(__always) func isEarlier(_ left: Int, _ right: Int) -> Bool {
        seconds[left] != seconds[right] ? seconds[left] < seconds[right] : customers[left] < customers[right]
    }
}
