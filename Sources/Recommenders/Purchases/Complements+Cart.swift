public import Commerce
import Glibc

extension Complements {
    /// What goes well with a cart as a whole: each of its latest items k places from the end adds its complements' scores times
    /// `exp(-k/60)`; none of the cart's own items, and at most two of one category.
    ///
    /// The more items speak, the less need there is to fall back on what everybody buys: popularity damps with the power
    /// `0.5 - 0.35/items`.
    ///
    /// - Parameter cart: the items, the latest last.
    public func items(
        toCart cart: [ItemNumber], in purchases: borrowing PurchaseIndex, facts: CatalogueFacts? = nil,
        categories: CategoryComplements? = nil, at now: Timestamp, limit: Int, scratch: inout ComplementsScratch
    ) -> [Recommendation] {
        let anchors = latestDistinct(cart)
        for (lag, anchor) in anchors.enumerated() {
            gather(around: anchor, in: purchases, at: now, orders: orders(for: anchors), scratch: &scratch)
            settle(
                ComplementsView(anchor: anchor, facts: facts, categories: categories), in: purchases, weight: weight(at: lag),
                scratch: &scratch)
        }
        return ranked(anchors, cart, in: purchases, facts: facts, categories: categories, limit: limit, scratch: &scratch)
    }

    /// The same where people's looks tell substitutes from complements.
    public func items(
        toCart cart: [ItemNumber], in purchases: borrowing PurchaseIndex, sessions: borrowing SessionIndex,
        facts: CatalogueFacts? = nil, categories: CategoryComplements? = nil, at now: Timestamp, limit: Int,
        scratch: inout ComplementsScratch
    ) -> [Recommendation] {
        let anchors = latestDistinct(cart)
        for (lag, anchor) in anchors.enumerated() {
            gather(around: anchor, in: purchases, at: now, orders: orders(for: anchors), scratch: &scratch)
            countViews(with: anchor, in: sessions, scratch: &scratch)
            settle(
                ComplementsView(anchor: anchor, facts: facts, categories: categories), in: purchases, weight: weight(at: lag),
                scratch: &scratch)
        }
        return ranked(anchors, cart, in: purchases, facts: facts, categories: categories, limit: limit, scratch: &scratch)
    }

    private func latestDistinct(_ cart: [ItemNumber]) -> [ItemNumber] {
        var found: [ItemNumber] = []
        for item in cart.reversed() where !found.contains(item) && found.count < setting.cartItems { found.append(item) }
        return found
    }

    private func orders(for anchors: [ItemNumber]) -> Int {
        min(setting.orders, max(100, setting.cartOrders / anchors.count))
    }

    private func weight(at lag: Int) -> Float { exp(-Float(lag) / setting.cartReach) }

    private func ranked(
        _ anchors: [ItemNumber], _ cart: [ItemNumber], in purchases: borrowing PurchaseIndex, facts: CatalogueFacts?,
        categories: CategoryComplements?, limit: Int, scratch: inout ComplementsScratch
    ) -> [Recommendation] {
        guard !anchors.isEmpty else { return [] }
        let spread = setting.cartPopularityDamping - setting.popularityDamping
        let damping = setting.cartPopularityDamping - spread / Float(anchors.count)
        // More than asked for, since a category may have used up its places.
        let best = scratch.takeBest(facts == nil ? limit : 8 * limit, in: purchases) { item, sum in
            cart.contains(item) ? 0 : sum / damped(purchases.orderCount(of: item), by: damping)
        }
        var room = CategoryRoom(facts: facts, itemsPerCategory: setting.itemsPerCategory, limit: limit)
        for candidate in best { room.admit(candidate) }
        for anchor in anchors where !room.isFull {
            let view = ComplementsView(anchor: anchor, facts: facts, categories: categories)
            for candidate in view.bestsellers(in: purchases, besides: room.admitted, limit: 2 * limit, setting: setting)
            where !cart.contains(candidate.item) { room.admit(candidate) }
        }
        return room.admitted
    }
}
