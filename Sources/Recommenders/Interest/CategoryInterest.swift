public import Commerce
import Glibc

/// Which categories interest a visitor, from what they did lately.
///
/// `interest(c) = Σ weight · 2^(-age/half-life)` over the interactions with items of c; every level up the tree gets half of the
/// level below.
public struct CategoryInterest: Sendable {
    /// Seconds in which an interaction's weight halves.
    public let halfLife: Double

    /// Interests with a half-life; a week unless told otherwise.
    public init(halfLifeDays: Double = 7) {
        halfLife = halfLifeDays * 86_400
    }

    /// The interest in each category touched, levels above included.
    public func interests(
        from interactions: [Interaction], facts: CatalogueFacts, at now: Timestamp
    ) -> [CategoryNumber: Double] {
        var interests: [CategoryNumber: Double] = [:]
        for interaction in interactions where Int(interaction.item) < facts.count {
            let age = max(0, now.seconds - interaction.time.seconds)
            var weight = interaction.weight * exp2(-age / halfLife)
            for category in facts.tree.path(from: facts.category[Int(interaction.item)]) {
                interests[category, default: 0] += weight
                weight /= 2
            }
        }
        return interests
    }

    /// How many of a list's places each of the most interesting main categories gets, the most interesting first.
    ///
    /// Shares are proportional to the interest in the categories the items themselves stand in, rounded by largest remainder, so
    /// that they add up to `places`; at most `limit` categories. Empty if nothing is known.
    public func quotas(
        from interactions: [Interaction], facts: CatalogueFacts, at now: Timestamp, places: Int, limit: Int = 4
    ) -> [(category: CategoryNumber, places: Int)] {
        let own = Set(interactions.compactMap { Int($0.item) < facts.count ? facts.category[Int($0.item)] : nil })
        let ranked = interests(from: interactions, facts: facts, at: now).filter { own.contains($0.key) && $0.value > 0 }
            .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(limit)
        let total = ranked.reduce(0) { $0 + $1.value }
        let exact = ranked.map { $0.value / total * Double(places) }
        var quotas = exact.map { Int($0) }
        let byRemainder = exact.indices.sorted { exact[$0] - Double(quotas[$0]) > exact[$1] - Double(quotas[$1]) }
        for index in byRemainder.prefix(max(0, places - quotas.reduce(0, +))) { quotas[index] += 1 }
        return zip(ranked, quotas).map { ($0.key, $1) }.filter { $0.1 > 0 }
    }
}
