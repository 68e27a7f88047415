import Commerce

/// Which products people look at first, and where they go from each: the shop as its visitors know it.
struct Surroundings: Sendable {
    let shop: DemoShop
    /// For each product, how readily people take it: the front of a shelf sells best (Zipf). Nothing for what came yesterday.
    let popularity: [Double]
    /// For each shelf, its products by how often people begin with them, by the region that the people are from.
    private let entrances: [RegionID?: [WeightedChoice<Int>]]
    /// For each product, the others on its shelf: close in price, of the same brand, popular.
    let alternatives: [WeightedChoice<Int>]
    /// For each product, what goes with it from other shelves; what is made to fit it above all.
    let companions: [WeightedChoice<Int>]
    /// For each phrase of the planted truth, the products that are meant by it.
    let meanings: [WeightedChoice<Int>]
    private let shelfIndex: [CategoryID: Int]

    /// What came no longer ago than this has not been found by anybody yet, in days.
    private static let undiscovered = 1

    init(shop: DemoShop, seed: UInt64) {
        self.shop = shop
        let shelves = shop.shelves
        shelfIndex = Dictionary(uniqueKeysWithValues: shelves.enumerated().map { ($1.id, $0) })
        var members = [[Int]](repeating: [], count: shelves.count)
        for (product, shelf) in shop.shelfOfProduct.enumerated() { members[shelf].append(product) }
        let popularity = Self.popularity(of: members, in: shop, seed: seed)
        self.popularity = popularity
        let regions: [RegionID?] = [nil] + DemoRegion.all.map(\.id)
        entrances = Dictionary(
            uniqueKeysWithValues: regions.map { region in
                let taste = { DemoRegion.taste(for: shop.products[$0], in: region) }
                return (region, members.map { shelf in WeightedChoice(shelf.map { ($0, popularity[$0] * taste($0)) }) })
            })
        meanings = PlantedTruth.phrases.map { Self.meaning(of: $0, in: shop, popularity: popularity) }

        var alternatives: [WeightedChoice<Int>] = []
        var companions: [WeightedChoice<Int>] = []
        for (index, product) in shop.products.enumerated() {
            let shelf = shop.shelfOfProduct[index]
            alternatives.append(
                WeightedChoice(
                    members[shelf].filter { $0 != index }.map {
                        ($0, popularity[$0] * Self.likeness(of: shop.products[$0], to: product))
                    }))
            var weighted: [(element: Int, weight: Double)] = []
            for (rank, complement) in shelves[shelf].complements.enumerated() {
                guard let position = shelfIndex[complement] else { continue }
                weighted += members[position].map {
                    ($0, popularity[$0] * Self.fit(of: shop.products[$0], to: product) / Double(1 + rank))
                }
            }
            companions.append(WeightedChoice(weighted))
        }
        self.alternatives = alternatives
        self.companions = companions
    }

    /// The index of a shelf; nil for one that the shop does not have.
    func shelf(_ id: CategoryID) -> Int? { shelfIndex[id] }

    /// The first products that people from a region look at on a shelf.
    func entrance(to shelf: Int, from region: RegionID?) -> WeightedChoice<Int> {
        entrances[region]?[shelf] ?? entrances[nil]?[shelf] ?? WeightedChoice([])
    }

    /// Where some goods stand in the shop.
    func positions(of goods: Goods) -> [Int] {
        shop.products.indices.filter { goods.holds(shop.products[$0]) }
    }

    /// Whether a product was in the shop at a moment, seen from a later one.
    func isThere(_ product: Int, at moment: Timestamp, today: Timestamp) -> Bool {
        guard let days = shop.daysSinceArrival[product] else { return true }
        return moment >= today.advanced(bySeconds: -86_400 * Int64(days))
    }

    /// One over the rank on the shelf, with some luck.
    private static func popularity(of members: [[Int]], in shop: DemoShop, seed: UInt64) -> [Double] {
        var generator = SeededGenerator(seed: seed)
        var popularity = [Double](repeating: 0, count: shop.products.count)
        for shelf in members {
            for (rank, product) in shelf.enumerated() {
                let luck = 0.6 + generator.fraction()
                guard shop.daysSinceArrival[product].map({ $0 > undiscovered }) ?? true else { continue }
                popularity[product] = luck / (Double(rank) + 1.5)
            }
        }
        return popularity
    }

    /// What is meant by a phrase: its first goods twice as often as the second.
    private static func meaning(of phrase: PlantedPhrase, in shop: DemoShop, popularity: [Double]) -> WeightedChoice<Int> {
        WeightedChoice(
            phrase.goods.enumerated().flatMap { rank, goods in
                shop.products.indices.filter { goods.holds(shop.products[$0]) }
                    .map { (element: $0, weight: popularity[$0] / Double(rank + 1)) }
            })
    }

    /// How easily one goes from a product to another on the same shelf.
    private static func likeness(of other: Product, to product: Product) -> Double {
        var weight = 1.0
        if other.brand == product.brand { weight *= 1.8 }
        if let group = product.group, other.group == group { weight *= 0.7 }
        if let one = other.price, let two = product.price {
            let ratio = Double(min(one.minorUnits, two.minorUnits)) / Double(max(1, max(one.minorUnits, two.minorUnits)))
            weight *= 0.2 + ratio
        }
        return weight
    }

    /// How well an accessory goes with a product: what names the product's model, or the other way round, or fits the same
    /// model, goes twelve times as well; what names another model does not go at all.
    static func fit(of other: Product, to product: Product) -> Double {
        if let one = parameter(ParameterName.fits, of: other), let two = parameter(ParameterName.fits, of: product) {
            return one == two ? 12 : 0
        }
        let fits = parameter(ParameterName.fits, of: other) ?? parameter(ParameterName.fits, of: product)
        let model = parameter(ParameterName.model, of: product) ?? parameter(ParameterName.model, of: other)
        guard let fits, let model else { return 1 }
        return fits == model ? 12 : 0
    }

    private static func parameter(_ name: String, of product: Product) -> String? {
        product.parameters.first { $0.name == name }?.value
    }
}
