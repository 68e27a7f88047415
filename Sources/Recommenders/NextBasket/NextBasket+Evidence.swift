extension NextBasket {
    /// What speaks for an item, in counts: for one bought before how many of the customer's orders have it; for another one
    /// the item of their history whose latest orders most often have it too, with those orders. Nil if nothing does.
    ///
    /// Costs as much as a query.
    public func evidence(
        for item: ItemNumber, shownTo customer: CustomerNumber, in purchases: borrowing PurchaseIndex,
        scratch: inout NextBasketScratch
    ) -> Evidence? {
        scratch.prepare(itemCount: purchases.itemCount)
        gatherHistory(of: customer, in: purchases, scratch: &scratch)
        defer { scratch.clear() }
        guard Int(item) < purchases.itemCount else { return nil }
        let count = Int(scratch.cells[Int(item)].count)
        if count > 0 {
            let orders = min(purchases.orderCount(ofCustomer: customer), setting.ownOrders)
            return Evidence(.ownHistory, anchor: item, matching: count, outOf: orders)
        }
        return strongestAnchor(of: item, excluding: customer, in: purchases, scratch: &scratch)
    }

    /// The anchor that most exceeds chance; of equals the one that weighs more in the history.
    private func strongestAnchor(
        of item: ItemNumber, excluding customer: CustomerNumber, in purchases: borrowing PurchaseIndex,
        scratch: inout NextBasketScratch
    ) -> Evidence? {
        let share = Double(purchases.orderCount(of: item)) / Double(max(1, purchases.orderCount))
        var best: (excess: Double, evidence: Evidence)?
        for place in 0..<scratch.anchors.count {
            let anchor = scratch.anchors[place].item
            let (matching, all) = meetings(of: item, with: anchor, excluding: customer, in: purchases)
            let expected = share * Double(all)
            let excess = (Double(matching) - expected) / (expected + 1).squareRoot()
            guard matching > 0, excess > best?.excess ?? -.infinity else { continue }
            let evidence = Evidence(.boughtTogether, anchor: anchor, matching: matching, outOf: all, expected: expected)
            best = (excess, evidence)
        }
        return best?.evidence
    }

    /// Of the latest orders with an anchor, those of the customer left out: how many have the item, and how many there are.
    private func meetings(
        of item: ItemNumber, with anchor: ItemNumber, excluding customer: CustomerNumber, in purchases: borrowing PurchaseIndex
    ) -> (matching: Int, all: Int) {
        var (matching, all, left) = (0, 0, setting.ordersPerAnchor)
        purchases.forEachOrder(of: anchor) { order in
            if purchases.customer(ofOrder: order) != customer {
                all += 1
                if purchases.contains(item, inOrder: order) { matching += 1 }
            }
            left -= 1
            return left > 0
        }
        return (matching, all)
    }
}
