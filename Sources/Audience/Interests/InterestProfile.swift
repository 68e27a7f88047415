public import Commerce

/// What interests a person: shares of their interest by category, those above included, and by brand.
///
/// `interest(c) = Σ weight · 2^(-age/30 days)`: a look weighs 1, a line in the cart 5, a line bought 20. All fades at the same pace, so shares
/// change with what a person does and not with time.
public struct InterestProfile: Hashable, Sendable {
    /// A share of a person's interest.
    public struct Share<Name: Hashable & Sendable>: Hashable, Sendable {
        /// In what.
        public var name: Name
        /// From 0 to 1. What stands in several categories counts fully for each, so that shares may add up to more than 1.
        public var share: Double
    }

    /// By category, the greatest first.
    public let categories: [Share<CategoryID>]
    /// By brand in lower case, the greatest first.
    public let brands: [Share<String>]

    /// The interests of a person.
    public init(_ facts: PersonFacts, subjects: ShopSubjects) {
        let latest = facts.entries.lazy.compactMap { Self.weight(of: $0) == nil ? nil : $0.day }.max() ?? 0
        var (total, categories, brands): (Double, [UInt32: Double], [UInt32: Double]) = (0, [:], [:])
        for entry in facts.entries {
            guard let weight = Self.weight(of: entry) else { continue }
            let interest = weight * InterestWeight.decay(days: Int(latest - entry.day))
            let isCategory = entry.kind == FactKind.viewedCategory.rawValue
            let place = isCategory ? ProductPlace(categories: [entry.subject]) : subjects.place(of: entry.subject)
            total += interest
            for category in Set(place.categories.flatMap { subjects.path(from: $0) }) {
                categories[category, default: 0] += interest
            }
            if place.brand != PersonRow.none { brands[place.brand, default: 0] += interest }
        }
        self.categories = Self.ranked(categories, total, subjects.categories.names)
        self.brands = Self.ranked(brands, total, subjects.brands.names)
    }

    /// What an entry counts before it fades; nil for one that is no interest.
    @inline(__always) static func weight(of entry: FactEntry) -> Double? {
        switch entry.kind {
        case FactKind.viewedProduct.rawValue, FactKind.viewedCategory.rawValue: InterestWeight.view * Double(entry.count)
        case FactKind.bought.rawValue: InterestWeight.purchase * Double(entry.count)
        case FactKind.inCart.rawValue: InterestWeight.cart
        default: nil
        }
    }

    private static func ranked<Name>(_ interests: [UInt32: Double], _ total: Double, _ names: [Name]) -> [Share<Name>] {
        interests.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
            .map { Share(name: names[Int($0.key)], share: total > 0 ? $0.value / total : 0) }
    }
}
