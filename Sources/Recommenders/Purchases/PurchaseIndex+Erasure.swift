extension PurchaseIndex {
    /// Takes a customer out with all that they bought, as if they had never ordered; their number stays. Costs a pass over all orders.
    public mutating func remove(_ customer: CustomerNumber) {
        guard orderCount(ofCustomer: customer) > 0 else { return }
        for place in 0..<orderCount(ofCustomer: customer) { empty(Int(order(at: place, ofCustomer: customer))) }
        baskets.removeAll(in: Int(customer))
        customerCount -= 1
        lastSecond = 0
        for order in 0..<seconds.count where lines.count(of: order) > 0 {
            lastSecond = max(lastSecond, seconds[order])
        }
    }

    /// Takes the lines of an order out of all lists; the last order with an item takes the buyer along.
    private mutating func empty(_ order: Int) {
        let customer = customers[order]
        while lines.count(of: order) > 0 {
            let item = lines[order, 0]
            let place = postings.firstPlace(in: Int(item)) { !isEarlier(Int($0), order) }
            postings.remove(at: place, in: Int(item))
            lines.remove(at: 0, in: order)
            lineCount -= 1
            if !hasBought(customer, item) { buyers[Int(item)] -= 1 }
        }
        lines.removeAll(in: order)
        orderCount -= 1
    }
}
