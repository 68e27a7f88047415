extension Complements {
    /// How many of the anchor's buyers took the item in the same order (``Evidence/Basis/boughtTogether``) or, if none did, in the
    /// 30 days after it (``Evidence/Basis/boughtAfter``); and how many would by chance: for each buyer, `1 - (1 - P)^l` with l
    /// the other lines of the orders looked at and P the item's share of all lines (``ExpectedOrders``).
    ///
    /// - Returns: nil if nobody took both.
    public func evidence(for item: ItemNumber, to anchor: ItemNumber, in purchases: borrowing PurchaseIndex) -> Evidence? {
        guard item != anchor else { return nil }
        let buyers = ordersByBuyer(of: anchor, in: purchases)
        let model = ExpectedOrders(lines: purchases.orderCount(of: item), ofAll: purchases.lineCount)
        for basis in [Evidence.Basis.boughtTogether, .boughtAfter] {
            var matching = 0
            var expected = 0.0
            for (customer, own) in buyers {
                let orders = basis == .boughtTogether ? own : followers(of: own, by: customer, in: purchases)
                let shared = basis == .boughtTogether ? orders.count : 0
                let lines = orders.reduce(-shared) { $0 + purchases.itemCount(ofOrder: $1) }
                if orders.contains(where: { purchases.contains(item, inOrder: $0) }) { matching += 1 }
                expected += model.chance(inLines: Double(lines))
            }
            if matching > 0 {
                return Evidence(basis, anchor: anchor, matching: matching, outOf: buyers.count, expected: expected)
            }
        }
        return nil
    }

    /// A customer's orders in the days after some of them, each once and without those themselves.
    private func followers(
        of orders: [OrderNumber], by customer: CustomerNumber, in purchases: borrowing PurchaseIndex
    ) -> [OrderNumber] {
        var found: [OrderNumber] = []
        purchases.forEachOrder(ofCustomer: customer) { order in
            let second = Int64(purchases.seconds[Int(order)])
            let follows = orders.contains {
                1...(setting.followingDays * 86_400) ~= second - Int64(purchases.seconds[Int($0)])
            }
            if follows && !orders.contains(order) { found.append(order) }
            return true
        }
        return found
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
