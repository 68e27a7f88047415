public import Commerce
import Glibc

/// What goes well with an item, computed from the item's latest orders when asked; no matrix is kept.
///
/// Each of the anchor A's orders o gives every other item B of it `w(o) = 2^(-age/90 d) / (|o| - 1)`: two of three items belong
/// together more than two of sixty. Orders of the same customer up to 30 days later give 0.2 of that, earlier ones nothing, for
/// a case goes with a phone and not a phone with a case. With n orders of A looked at and n_B orders with B:
/// ```
/// score(B) = Σ w(o) / (n + 10) / (n_B + 10)^0.15 · chance · direction · price · substitute
/// chance     = min(1, co-buys / E)            E as Smith and Linden expect (``ExpectedOrders``)
/// direction  = min(1, (together + 2·after + 5) / (together + after + before + 5))
/// price      = min(1, 3 · price(A) / price(B))
/// substitute = 1 - min(1, share of A's sessions with B / (3 · share of A's orders with B))
/// ```
/// Left out: fewer than two co-buys, less than 0.2 of direction · price · substitute, variants of A, what is not available, and
/// A's own category unless people buy several things of it together (``CategoryComplements``). Where A is too rarely bought, its
/// category speaks for it.
///
/// Prices, categories and sessions are used where given; without them the orders alone decide.
public struct Complements: Sendable {
    /// How it weighs.
    public let setting: ComplementsSetting

    /// Complements weighed by a setting.
    public init(setting: ComplementsSetting = ComplementsSetting()) {
        precondition(1...10_000 ~= setting.orders, "1 to 10,000 orders")
        self.setting = setting
    }

    /// The complements of an anchor by orders alone and, where given, by the catalogue; the best first.
    ///
    /// - Parameters:
    ///   - now: the moment from which orders age.
    ///   - categories: what goes with which category, for anchors with few orders and for its own category.
    public func items(
        to anchor: ItemNumber, in purchases: borrowing PurchaseIndex, facts: CatalogueFacts? = nil,
        categories: CategoryComplements? = nil, at now: Timestamp, limit: Int, scratch: inout ComplementsScratch
    ) -> [Recommendation] {
        let view = ComplementsView(anchor: anchor, facts: facts, categories: categories)
        gather(around: anchor, in: purchases, at: now, orders: setting.orders, scratch: &scratch)
        settle(view, in: purchases, scratch: &scratch)
        return ranked(view, in: purchases, limit: limit, scratch: &scratch)
    }

    /// The complements of an anchor where people's looks tell substitutes from complements; the best first.
    public func items(
        to anchor: ItemNumber, in purchases: borrowing PurchaseIndex, sessions: borrowing SessionIndex,
        facts: CatalogueFacts? = nil, categories: CategoryComplements? = nil, at now: Timestamp, limit: Int,
        scratch: inout ComplementsScratch
    ) -> [Recommendation] {
        let view = ComplementsView(anchor: anchor, facts: facts, categories: categories)
        gather(around: anchor, in: purchases, at: now, orders: setting.orders, scratch: &scratch)
        countViews(with: anchor, in: sessions, scratch: &scratch)
        settle(view, in: purchases, scratch: &scratch)
        return ranked(view, in: purchases, limit: limit, scratch: &scratch)
    }

    private func ranked(
        _ view: ComplementsView, in purchases: borrowing PurchaseIndex, limit: Int, scratch: inout ComplementsScratch
    ) -> [Recommendation] {
        let best = scratch.takeBest(limit, in: purchases) { item, sum in
            sum / damped(purchases.orderCount(of: item), by: setting.popularityDamping)
        }
        return best + view.bestsellers(in: purchases, besides: best, limit: limit - best.count, setting: setting)
    }

    /// An item's orders as the divisor of its score.
    @inline(__always) func damped(_ orders: Int, by damping: Float) -> Float {
        pow(Float(orders) + setting.smoothing, damping)
    }

    /// Turns the cells into what they are worth and adds it to the sums.
    ///
    /// - Parameter weight: what this anchor counts.
    func settle(
        _ view: ComplementsView, in purchases: borrowing PurchaseIndex, weight: Float = 1, scratch: inout ComplementsScratch
    ) {
        let orders = Float(scratch.orders)
        let sessions = Float(scratch.sessions)
        let mean = Double(scratch.otherLines) / Double(max(1, scratch.orders))
        let scale = weight / (orders + setting.smoothing)
        scratch.settle { item, cell in
            guard cell.weight > 0, Int(cell.together) + Int(cell.after) >= setting.coBuys(isShared: cell.isShared) else {
                return 0
            }
            let fit = direction(cell) * substitute(cell, orders: orders, sessions: sessions) * view.fit(of: item, setting)
            guard fit >= setting.leastFit else { return 0 }
            let coBuys = Float(cell.together) + setting.followingWeight * Float(cell.after)
            let model = ExpectedOrders(lines: purchases.orderCount(of: item), ofAll: purchases.lineCount)
            let expected = orders * Float(model.chance(inLines: mean))
            let chance = coBuys >= expected ? 1 : coBuys / expected
            return scale * cell.weight * fit * chance
        }
    }

    private func direction(_ cell: CoBuyCell) -> Float {
        let (together, after, before) = (Float(cell.together), Float(cell.after), Float(cell.before))
        return min(1, (together + 2 * after + 5) / (together + after + before + 5))
    }

    /// Nothing is left of what is looked at together much more than bought together: people choose between the two.
    private func substitute(_ cell: CoBuyCell, orders: Float, sessions: Float) -> Float {
        guard cell.views >= 2, sessions > 0, orders > 0 else { return 1 }
        let bought = Float(cell.together) + Float(cell.after)
        return 1 - min(1, Float(cell.views) * orders / (sessions * setting.substituteRatio * bought))
    }
}
