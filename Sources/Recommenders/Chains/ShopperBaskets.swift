internal import Commerce

/// Everybody's baskets in plain arrays: customer after customer, each the oldest first.
struct ShopperBaskets: Sendable {
    /// Where each customer's baskets begin, and the end.
    private(set) var customerStarts: [Int] = [0]
    /// When each basket was bought, seconds since the epoch.
    private(set) var times: [Int] = []
    /// Where each basket's items begin, and the end.
    private(set) var itemStarts: [Int] = [0]
    private var items: [ItemNumber] = []
    /// The moment up to which everybody is under observation.
    let end: Int

    /// The customers of an index who can be followed, as known at a moment; later orders are left out.
    init(
        _ index: borrowing PurchaseIndex, until end: Timestamp, maximumOrders: Int, isKnown: (CustomerNumber) -> Bool
    ) {
        self.end = Int(end.milliseconds / 1000)
        items.reserveCapacity(index.lineCount)
        times.reserveCapacity(index.orderCount)
        for customer in index.customerNumbers where isKnown(customer) {
            let orders = index.orderCount(ofCustomer: customer)
            for place in max(0, orders - maximumOrders)..<orders {
                let order = index.order(at: place, ofCustomer: customer)
                let time = Int(index.time(ofOrder: order).milliseconds / 1000)
                guard time <= self.end else { break }
                index.forEachItem(ofOrder: order) { item in items.append(item) }
                times.append(time)
                itemStarts.append(items.count)
            }
            customerStarts.append(times.count)
        }
    }

    /// Customers, those without baskets included.
    var customerCount: Int { customerStarts.count - 1 }

    /// A customer's baskets.
    func baskets(ofCustomer customer: Int) -> Range<Int> { customerStarts[customer]..<customerStarts[customer + 1] }

    /// A basket's items, ascending.
    func items(ofBasket basket: Int) -> ArraySlice<ItemNumber> { items[itemStarts[basket]..<itemStarts[basket + 1]] }

    /// All items that a customer bought, one as often as in baskets.
    func items(ofCustomer customer: Int) -> ArraySlice<ItemNumber> {
        items[itemStarts[customerStarts[customer]]..<itemStarts[customerStarts[customer + 1]]]
    }
}
