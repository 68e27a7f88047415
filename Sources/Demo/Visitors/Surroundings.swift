import Commerce

/// Which products people look at first, and where they go from each: the shop as its visitors know it.
struct Surroundings: Sendable {
    let shop: DemoShop
    /// For each shelf, its products by how often people begin with them; the front of a shelf sells best (Zipf).
    let entrances: [WeightedChoice<Int>]
    /// For each product, the others on its shelf: close in price, of the same brand, popular.
    let alternatives: [WeightedChoice<Int>]
    /// For each product, what goes with it from other shelves; what is made to fit it above all.
    let companions: [WeightedChoice<Int>]
    private let shelfIndex: [CategoryID: Int]

    init(shop: DemoShop, seed: UInt64) {
        self.shop = shop
        let shelves = shop.shelves
        shelfIndex = Dictionary(uniqueKeysWithValues: shelves.enumerated().map { ($1.id, $0) })
        var members = [[Int]](repeating: [], count: shelves.count)
        for (product, shelf) in shop.shelfOfProduct.enumerated() { members[shelf].append(product) }
        let popularity = Self.popularity(of: members, count: shop.products.count, seed: seed)
        entrances = members.map { shelf in WeightedChoice(shelf.map { ($0, popularity[$0]) }) }

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

    /// One over the rank on the shelf, with some luck.
    private static func popularity(of members: [[Int]], count: Int, seed: UInt64) -> [Double] {
        var generator = SeededGenerator(seed: seed)
        var popularity = [Double](repeating: 0, count: count)
        for shelf in members {
            for (rank, product) in shelf.enumerated() {
                popularity[product] = (0.6 + generator.fraction()) / (Double(rank) + 1.5)
            }
        }
        return popularity
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

    /// How well an accessory goes with a product: what names the product's model, or the other way round, goes twelve times
    /// as well; what names another model does not go at all.
    private static func fit(of other: Product, to product: Product) -> Double {
        let fits = parameter(ParameterName.fits, of: other) ?? parameter(ParameterName.fits, of: product)
        let model = parameter(ParameterName.model, of: product) ?? parameter(ParameterName.model, of: other)
        guard let fits, let model else { return 1 }
        return fits == model ? 12 : 0
    }

    private static func parameter(_ name: String, of product: Product) -> String? {
        product.parameters.first { $0.name == name }?.value
    }
}
