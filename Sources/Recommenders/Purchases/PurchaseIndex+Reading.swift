public import Commerce

extension PurchaseIndex {
    /// How many orders an item stands in; 0 for an item never bought.
    @inline(__always) public func orderCount(of item: ItemNumber) -> Int { postings.count(of: Int(item)) }

    /// How many different customers bought an item; 0 for an item never bought.
    @inline(__always) public func buyerCount(of item: ItemNumber) -> Int {
        Int(item) < buyers.count ? Int(buyers[Int(item)]) : 0
    }

    /// How many orders a customer placed; 0 for one never seen.
    @inline(__always) public func orderCount(ofCustomer customer: CustomerNumber) -> Int { baskets.count(of: Int(customer)) }

    /// A customer's order by its place in time, 0 for the oldest.
    @inline(__always) public func order(at place: Int, ofCustomer customer: CustomerNumber) -> OrderNumber {
        baskets[Int(customer), place]
    }

    /// The place of the first order that a customer placed at or after a moment; the number of orders if there is none.
    @inline(__always) public func firstPlace(ofCustomer customer: CustomerNumber, since time: Timestamp) -> Int {
        let second = UInt32(clamping: (time.milliseconds + 999) / 1000)
        return baskets.firstPlace(in: Int(customer)) { seconds[Int($0)] >= second }
    }

    /// When an order was placed, to the second.
    @inline(__always) public func time(ofOrder order: OrderNumber) -> Timestamp {
        Timestamp(seconds: Int64(seconds[Int(order)]))
    }

    /// Who placed an order.
    @inline(__always) public func customer(ofOrder order: OrderNumber) -> CustomerNumber { customers[Int(order)] }

    /// How many different items an order has.
    @inline(__always) public func itemCount(ofOrder order: OrderNumber) -> Int { lines.count(of: Int(order)) }

    /// An item of an order; they stand in ascending order.
    @inline(__always) public func item(at place: Int, ofOrder order: OrderNumber) -> ItemNumber { lines[Int(order), place] }

    /// The items of an order, ascending, in an array of their own.
    public func items(ofOrder order: OrderNumber) -> [ItemNumber] {
        (0..<itemCount(ofOrder: order)).map { item(at: $0, ofOrder: order) }
    }

    /// Whether an order has an item.
    @inline(__always) public func contains(_ item: ItemNumber, inOrder order: OrderNumber) -> Bool {
        let place = lines.firstPlace(in: Int(order)) { $0 >= item }
        return place < itemCount(ofOrder: order) && lines[Int(order), place] == item
    }

    /// Whether a customer ever bought an item; costs a step per order of the customer.
    public func hasBought(_ customer: CustomerNumber, _ item: ItemNumber) -> Bool {
        for place in 0..<orderCount(ofCustomer: customer)
        where contains(item, inOrder: order(at: place, ofCustomer: customer)) { return true }
        return false
    }

    /// The orders of a customer, the oldest first, until the body has had enough (returns false).
    @inline(__always) public func forEachOrder(ofCustomer customer: CustomerNumber, _ body: (OrderNumber) -> Bool) {
        for place in 0..<orderCount(ofCustomer: customer) where !body(order(at: place, ofCustomer: customer)) { return }
    }

    /// The orders that an item stands in, the newest first, until the body has had enough (returns false).
    @inline(__always) public func forEachOrder(of item: ItemNumber, _ body: (OrderNumber) -> Bool) {
        var place = orderCount(of: item)
        while place > 0 {
            place &-= 1
            if !body(postings[Int(item), place]) { return }
        }
    }

    /// The items of an order, ascending.
    @inline(__always) public func forEachItem(ofOrder order: OrderNumber, _ body: (ItemNumber) -> Void) {
        for place in 0..<itemCount(ofOrder: order) { body(item(at: place, ofOrder: order)) }
    }

    /// An order's place among those of its customer.
    @inline(__always) func place(of order: OrderNumber) -> Int {
        baskets.firstPlace(in: Int(customers[Int(order)])) { seconds[Int($0)] >= seconds[Int(order)] }
    }

    /// When an item was bought last, for breaking ties: greater is newer.
    @inline(__always) func recency(of item: ItemNumber) -> UInt32 {
        let count = orderCount(of: item)
        return count == 0 ? 0 : seconds[Int(postings[Int(item), count - 1])]
    }
}
