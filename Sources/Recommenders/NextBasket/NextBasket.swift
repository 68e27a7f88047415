public import Commerce
import Glibc

/// What a customer will buy next: what they bought before and is due again, and what people with such orders buy now.
///
/// With c(j) of the customer's orders having item j, the last of them r(j) orders back (1: the latest), H different items in
/// their history, n(j) orders with j in all, b(j) buyers of it and recent(j) orders of the last 14 days:
/// ```
/// w(i)     = Σ 0.9^(orders back) over the customer's orders with i                 the 100 heaviest are looked up
/// sim(o)   = (|o| + 3)^-0.75 · 2^(-age(o) / 30 days) · Σ w(i) · (n(i) + 5)^-½    over the i in o, others' orders only:
///            the last 100 of each i, of all those the 1,000 most similar
/// votes(j) = H^-½ · (n(j) + 5)^-½ · Σ sim(o) over the orders o with j
/// score(j) = (votes(j) + 0.002)^0.8 · (1 + recent(j))^¼ · own(j)
/// own(j)   = c(j)^0.7 · r(j)^-0.1 · repeats(j)^0.4    if bought before, 0.2 if not
/// repeats(j) = (n(j) - b(j) + 2) / (b(j) + 10) / 0.2
/// ```
/// Personal frequency carries most (Li et al., A Next Basket Recommendation Reality Check, 2023, doi:10.1145/3587153); the
/// votes are those of user-wise neighbours (Faggioli, Polato and Aiolli, UP-CF, 2020, doi:10.1145/3340631.3394850) with
/// orders in the place of customers, so that age counts and an index of items finds them; the repeats stand for the repeat
/// customer probability of Bhagat et al., 2018, doi:10.1145/3219819.3219891.
public struct NextBasket: Sendable {
    /// Which items are asked for.
    public enum Part: Hashable, Sendable, CaseIterable {
        /// All, by their scores.
        case all
        /// Those that the customer has bought before.
        case repeats
        /// Those that the customer has never bought.
        case explore
    }

    /// How it weighs.
    public let setting: NextBasketSetting

    /// Next baskets weighed by a setting.
    public init(setting: NextBasketSetting = NextBasketSetting()) {
        self.setting = setting
    }

    /// The items that a customer will most likely buy next, the best first; none for a customer without orders.
    ///
    /// - Parameters:
    ///   - now: the moment from which orders age; later ones count as of now.
    ///   - part: which items are asked for; scores are comparable over all parts.
    ///   - isWanted: which items may be in the answer.
    public func items(
        for customer: CustomerNumber, in purchases: borrowing PurchaseIndex, at now: Timestamp, limit: Int, part: Part = .all,
        scratch: inout NextBasketScratch, where isWanted: (ItemNumber) -> Bool = { _ in true }
    ) -> [Recommendation] {
        scratch.prepare(itemCount: purchases.itemCount)
        gatherHistory(of: customer, in: purchases, scratch: &scratch)
        guard scratch.touched.count > 0 else { return [] }
        weighOrders(excluding: customer, in: purchases, scratch: &scratch)
        vote(in: purchases, at: now, scratch: &scratch)
        rank(in: purchases, at: now, limit: limit, part: part, scratch: &scratch, where: isWanted)
        let answer = (0..<scratch.best.count).map { place in
            let ranked = scratch.best[place]
            let isOld = scratch.cells[Int(ranked.item)].count > 0
            return Recommendation(item: ranked.item, score: ranked.score, source: isOld ? .boughtBefore : .nextBasket)
        }
        scratch.clear()
        return answer
    }

    /// Notes what the customer bought and leaves the heaviest items, in order, as anchors.
    func gatherHistory(
        of customer: CustomerNumber, in purchases: borrowing PurchaseIndex, scratch: inout NextBasketScratch
    ) {
        let count = purchases.orderCount(ofCustomer: customer)
        var weight: Float = 1
        for rest in stride(from: 1, through: min(count, setting.ownOrders), by: 1) {
            let order = purchases.order(at: count - rest, ofCustomer: customer)
            purchases.forEachItem(ofOrder: order) { scratch.noteOwn($0, weight: weight, rest: rest) }
            weight *= setting.historyDecay
        }
        scratch.anchors.reset(limit: setting.anchors)
        for place in 0..<scratch.touched.count {
            let item = scratch.touched[place]
            scratch.anchors.offer(RankedItem(score: scratch.cells[Int(item)].weight, recency: 0, item: item))
        }
        scratch.anchors.sortDescending()
    }

    /// Gives the latest orders with each anchor their weight.
    private func weighOrders(
        excluding customer: CustomerNumber, in purchases: borrowing PurchaseIndex, scratch: inout NextBasketScratch
    ) {
        scratch.orders.reset(expecting: min(purchases.orderCount, scratch.anchors.count * setting.ordersPerAnchor))
        let share = 1 / Float(scratch.touched.count).squareRoot()
        for place in 0..<scratch.anchors.count {
            let anchor = scratch.anchors[place]
            let weight = share * anchor.score * rarity(of: anchor.item, in: purchases)
            var left = setting.ordersPerAnchor
            scratch.orders.nextItem()
            purchases.forEachOrder(of: anchor.item) { order in
                if purchases.customer(ofOrder: order) != customer { _ = scratch.orders.add(weight, to: Int(order)) }
                left -= 1
                return left > 0
            }
        }
    }

    /// One over the root of an item's orders.
    private func rarity(of item: ItemNumber, in purchases: borrowing PurchaseIndex) -> Float {
        1 / (Float(purchases.orderCount(of: item)) + setting.smoothing).squareRoot()
    }

    /// Lets the most similar orders vote for their items, those that are as similar as the last of them included: which orders
    /// vote must not depend on their numbers.
    private func vote(in purchases: borrowing PurchaseIndex, at now: Timestamp, scratch: inout NextBasketScratch) {
        let perSecond = -1 / (setting.halfLifeDays * 86_400)
        scratch.similarities.removeAll()
        scratch.greatest.reset(limit: setting.neighbours)
        for place in 0..<scratch.orders.count {
            let (order, weight) = scratch.orders[place]
            let age = max(0, now.milliseconds - purchases.time(ofOrder: UInt32(order)).milliseconds) / 1000
            let size = Float(purchases.itemCount(ofOrder: UInt32(order))) + 3
            let similarity = weight * pow(size, -setting.lengthDamping) * exp2(Float(age) * perSecond)
            scratch.similarities.append(similarity)
            scratch.greatest.offer(similarity)
        }
        let least = scratch.greatest.count < setting.neighbours ? 0 : scratch.greatest[0]
        for place in 0..<scratch.orders.count {
            let similarity = scratch.similarities[place]
            guard similarity >= least, similarity > 0 else { continue }
            purchases.forEachItem(ofOrder: UInt32(scratch.orders[place].session)) { scratch.vote(similarity, for: $0) }
        }
    }

    /// Leaves the best items in the scratch.
    private func rank(
        in purchases: borrowing PurchaseIndex, at now: Timestamp, limit: Int, part: Part, scratch: inout NextBasketScratch,
        where isWanted: (ItemNumber) -> Bool
    ) {
        scratch.best.reset(limit: limit)
        let recent = now.advanced(bySeconds: Int64(setting.recentDays) * -86_400)
        for place in 0..<scratch.touched.count {
            let item = scratch.touched[place]
            let cell = scratch.cells[Int(item)]
            guard part == .all || (part == .repeats) == (cell.count > 0) else { continue }
            let lasting = lastingScore(of: item, cell, in: purchases)
            // Recent orders cost a search: only those who might enter if all their orders were recent are asked for theirs.
            let bound = lasting * season(purchases.orderCount(of: item))
            guard scratch.best.accepts(RankedItem(score: bound, recency: .max, item: .max)), isWanted(item) else { continue }
            let score = lasting * season(purchases.orderCount(of: item, since: recent))
            scratch.best.offer(RankedItem(score: score, recency: 0, item: item))
        }
        scratch.best.sortDescending()
    }

    /// The part of the score that recent orders give.
    private func season(_ orders: Int) -> Float { pow(1 + Float(orders), setting.recentPower) }

    /// The score without the part that recent orders give.
    private func lastingScore(
        of item: ItemNumber, _ cell: NextBasketScratch.Cell, in purchases: borrowing PurchaseIndex
    ) -> Float {
        let votes = pow(cell.votes * rarity(of: item, in: purchases) + setting.voteFloor, setting.votePower)
        guard cell.count > 0 else { return votes * setting.exploreWeight }
        let frequency = pow(Float(cell.count), setting.frequencyPower) * pow(Float(cell.rest), -setting.restPower)
        return votes * frequency * pow(repeats(of: item, in: purchases), setting.repeatPower)
    }

    /// An item's repeat purchases per buyer, in units of what is usual.
    private func repeats(of item: ItemNumber, in purchases: borrowing PurchaseIndex) -> Float {
        let buyers = Float(purchases.buyerCount(of: item))
        let again = Float(purchases.orderCount(of: item)) - buyers
        return (again + setting.usualRepeats * setting.repeatSmoothing)
            / ((buyers + setting.repeatSmoothing) * setting.usualRepeats)
    }
}
