extension CatalogueFacts {
    /// Shows every feature of an item to a closure.
    @inline(__always) func forEachFeature(of item: ItemNumber, _ body: (FeatureKind, UInt32) -> Void) {
        guard Int(item) < count else { return }
        for word in features.words(of: Int(item)) { body(.word, word) }
        for attribute in features.attributes(of: Int(item)) { body(.attribute, FeatureKind.attribute.feature(attribute)) }
        for range in features.ranges(of: Int(item)) { body(.range, FeatureKind.range.feature(range)) }
        if brand[Int(item)] != ItemFacts.none { body(.brand, FeatureKind.brand.feature(brand[Int(item)])) }
    }

    /// Shows every feature that two items share to a closure.
    @inline(__always) func forEachSharedFeature(
        _ left: ItemNumber, _ right: ItemNumber, _ body: (FeatureKind, UInt32) -> Void
    ) {
        guard Int(left) < count, Int(right) < count else { return }
        let (a, b) = (Int(left), Int(right))
        features.words(of: a).forEachShared(with: features.words(of: b)) { body(.word, $0) }
        features.attributes(of: a).forEachShared(with: features.attributes(of: b)) {
            body(.attribute, FeatureKind.attribute.feature($0))
        }
        features.ranges(of: a).forEachShared(with: features.ranges(of: b)) { body(.range, FeatureKind.range.feature($0)) }
        if brand[a] != ItemFacts.none, brand[a] == brand[b] { body(.brand, FeatureKind.brand.feature(brand[a])) }
    }

    /// The length of an item's vector of weights in a category; 0 for an item of which nothing is known.
    func norm(of item: ItemNumber, in category: CategoryNumber) -> Float {
        guard Int(category) < content.count else { return 0 }
        if let norm = content[Int(category)].norm(of: item) { return norm }
        var sum: Float = 0
        forEachFeature(of: item) { kind, feature in
            let weight = content[Int(category)].weight(of: feature, kind)
            sum += weight * weight
        }
        return sum.squareRoot()
    }
}
