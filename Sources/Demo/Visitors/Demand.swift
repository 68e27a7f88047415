import Commerce

/// Which product people take when they need something: the tables of the planted truth, matched with the shop's goods.
struct Demand: Sendable {
    /// How often the same product is bought again when goods are used up; otherwise another of them is tried.
    static let loyalty = 0.85

    private let surroundings: Surroundings
    private let members: [Goods: [Int]]

    init(surroundings: Surroundings) {
        self.surroundings = surroundings
        let all =
            PlantedTruth.needs.map(\.goods) + PlantedTruth.chains.map(\.to) + PlantedTruth.companions.map(\.companion)
            + PlantedTruth.preferences.map(\.lookedAt)
        members = Dictionary(
            all.map { goods in (goods, surroundings.positions(of: goods)) }, uniquingKeysWith: { first, _ in first })
    }

    /// A product of some goods; it fits what was bought before and is of the same make if possible. Nil where nothing fits.
    func product(
        of goods: Goods, after previous: Int?, in region: RegionID?, using generator: inout SeededGenerator
    ) -> Int? {
        let products = surroundings.shop.products
        if let previous, goods.holds(products[previous]), generator.chance(Self.loyalty) { return previous }
        let candidates = (members[goods] ?? []).filter { products[$0].isAvailable(in: region) }
        let choice = WeightedChoice(
            candidates.map { position -> (element: Int, weight: Double) in
                (position, weight(of: position, after: previous, in: region))
            })
        return choice.draw(using: &generator)
    }

    /// What is looked at and left by somebody who buys a product; empty for most.
    func rivals(of bought: Int, using generator: inout SeededGenerator) -> [Int] {
        let product = surroundings.shop.products[bought]
        var rivals: [Int] = []
        for preference in PlantedTruth.preferences where preference.bought.holds(product) {
            guard generator.chance(preference.share) else { continue }
            rivals += (members[preference.lookedAt] ?? []).prefix(1)
        }
        let shelf = surroundings.shop.shelves[surroundings.shop.shelfOfProduct[bought]]
        if shelf.isOneEnough, let other = surroundings.alternatives[bought].draw(using: &generator) { rivals.append(other) }
        return rivals
    }

    private func weight(of position: Int, after previous: Int?, in region: RegionID?) -> Double {
        let product = surroundings.shop.products[position]
        // What came lately was not there in the months that are played.
        guard surroundings.shop.daysSinceArrival[position] == nil else { return 0 }
        var weight = surroundings.popularity[position] * DemoRegion.taste(for: product, in: region)
        if let previous {
            let before = surroundings.shop.products[previous]
            weight *= Surroundings.fit(of: product, to: before) * (product.brand == before.brand ? 4 : 1)
        }
        return weight
    }
}
