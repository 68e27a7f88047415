extension Complements {
    /// How many of the anchor's buyers took the item in the same order, and how many would by chance: for each buyer,
    /// `1 - (1 - P)^l` with l the other lines of their orders with the anchor and P the item's share of all lines
    /// (``ExpectedOrders``).
    ///
    /// - Returns: nil if nobody took both at once.
    public func evidence(for item: ItemNumber, to anchor: ItemNumber, in purchases: borrowing PurchaseIndex) -> Evidence? {
        let model = ExpectedOrders(lines: purchases.orderCount(of: item), ofAll: purchases.lineCount)
        var matching = 0
        var expected = 0.0
        for (_, orders) in ordersByBuyer(of: anchor, in: purchases) {
            var lines = 0
            var took = false
            for order in orders {
                lines += purchases.itemCount(ofOrder: order) - 1
                took = took || purchases.contains(item, inOrder: order)
            }
            matching += took ? 1 : 0
            expected += model.chance(inLines: Double(lines))
        }
        guard matching > 0, item != anchor else { return nil }
        return Evidence(
            .boughtTogether, anchor: anchor, matching: matching, outOf: purchases.buyerCount(of: anchor), expected: expected)
    }

    /// The anchor's orders, buyer by buyer in the order of their numbers.
    private func ordersByBuyer(
        of anchor: ItemNumber, in purchases: borrowing PurchaseIndex
    ) -> [(CustomerNumber, [OrderNumber])] {
        var orders: [CustomerNumber: [OrderNumber]] = [:]
        purchases.forEachOrder(of: anchor) { order in
            orders[purchases.customer(ofOrder: order), default: []].append(order)
            return true
        }
        return orders.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
