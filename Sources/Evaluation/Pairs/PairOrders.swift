public import Commerce
public import Recommenders

/// Orders by time: what was in each, who ordered it and when.
public struct PairOrders: Sendable, Equatable {
    /// The items of each order, each once.
    public private(set) var baskets = ItemLists()
    /// Who ordered; nil where nobody says.
    public private(set) var customers: [CustomerNumber?] = []
    /// When.
    public private(set) var times: [Timestamp] = []

    /// No orders.
    public init() {}

    /// How many orders there are.
    public var count: Int { baskets.count }

    /// Adds an order, not earlier than the ones before it; an item that stands there twice is kept where it came first.
    public mutating func append(_ items: [ItemNumber], by customer: CustomerNumber? = nil, at time: Timestamp) {
        precondition(times.last.map { $0 <= time } ?? true, "orders come by time")
        baskets.append(ItemLists([items]).distinct().items)
        customers.append(customer)
        times.append(time)
    }

    /// The first so many orders, and the rest.
    public func split(at place: Int) -> (head: PairOrders, tail: PairOrders) {
        (part(0..<place), part(place..<count))
    }

    private func part(_ range: Range<Int>) -> PairOrders {
        var orders = PairOrders()
        for order in range { orders.append(Array(baskets[order]), by: customers[order], at: times[order]) }
        return orders
    }
}
