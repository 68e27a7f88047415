import Glibc

/// The categories, brands and prices that a running session is about: the facts' part of ``AffinityWeights``.
struct SessionAffinity {
    private struct Interest {
        var category: CategoryNumber
        var brand: UInt32
        var weight: Float
    }

    private static let decay: Float = 4
    private static let priceWidth: Float = 0.5

    private let weights: AffinityWeights
    private var interests: [Interest] = []
    private var logPrice: Float?

    /// What a session's distinct items have in common.
    init(_ weights: AffinityWeights, seen: borrowing GrowingBuffer<SeenItem>, facts: CatalogueFacts) {
        self.weights = weights
        var total: Float = 0
        var priced: Float = 0
        var prices: Float = 0
        for rank in 0..<seen.count where Int(seen[rank].item) < facts.count {
            let place = Int(seen[rank].item)
            let weight = exp(-Float(seen[rank].lag) / Self.decay)
            total += weight
            interests.append(Interest(category: facts.category[place], brand: facts.brand[place], weight: weight))
            if facts.price[place] > 0 {
                priced += weight
                prices += weight * log(facts.price[place])
            }
        }
        if priced > 0 { logPrice = prices / priced }
        for place in interests.indices { interests[place].weight /= total }
    }

    /// What the facts of an item add to its score.
    func bonus(for item: ItemNumber, facts: CatalogueFacts) -> Float {
        let place = Int(item)
        guard place < facts.count else { return 0 }
        let category = facts.category[place]
        let brand = facts.brand[place]
        var bonus: Float = 0
        for interest in interests {
            if category != ItemFacts.none, interest.category == category { bonus += weights.category * interest.weight }
            if brand != ItemFacts.none, interest.brand == brand { bonus += weights.brand * interest.weight }
        }
        if let logPrice, facts.price[place] > 0 {
            let distance = (log(facts.price[place]) - logPrice) / Self.priceWidth
            bonus += weights.price * exp(-distance * distance / 2)
        }
        return bonus
    }
}
