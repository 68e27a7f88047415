/// How alike two products are by what the catalogue says of them: price, brand, words of the name, category.
public struct ContentSimilarity: Hashable, Sendable {
    /// How prices compare.
    public var price = PriceKernel()
    /// What the same brand adds.
    public var brandBonus: Float = 0.3
    /// What equal names add; names that share some words add their part of it.
    public var nameBonus: Float = 1
    /// What a sibling category counts, against the same one.
    public var siblingWeight: Float = 0.6

    /// The defaults.
    public init() {}

    /// More than 0; at most `1 + brandBonus + nameBonus`.
    public func similarity(_ left: ItemNumber, _ right: ItemNumber, in facts: CatalogueFacts) -> Float {
        let kernel = price.similarity(facts.price[Int(left)], facts.price[Int(right)])
        return similarity(left, right, in: facts, priceKernel: kernel)
    }

    /// The same, where the similarity of the prices is known already.
    func similarity(_ left: ItemNumber, _ right: ItemNumber, in facts: CatalogueFacts, priceKernel: Float) -> Float {
        let (a, b) = (Int(left), Int(right))
        var likeness: Float = 0.05 + 0.95 * priceKernel
        if facts.brand[a] != ItemFacts.none, facts.brand[a] == facts.brand[b] { likeness += brandBonus }
        likeness += nameBonus * facts.features.wordCosine(a, b)
        return facts.category[a] == facts.category[b] ? likeness : likeness * siblingWeight
    }
}
