/// Which items may stand in a list at all: those that can be bought, and neither the anchor, nor what is in the cart, nor a
/// variant of either.
public struct Eligibility: Sendable {
    /// The catalogue.
    public let facts: CatalogueFacts
    /// Availability in the visitor's region, by item number; nil where the shop has no regions.
    public let regional: [Bool]?
    private let forbiddenItems: [ItemNumber]
    private let forbiddenGroups: [UInt32]

    /// The rules of one request.
    ///
    /// - Parameters:
    ///   - regional: what can be bought in the visitor's region; items beyond its end are judged by the catalogue.
    ///   - anchor: the product whose page it is.
    ///   - cart: what is in the cart.
    ///   - hidden: further items that must not be shown, such as those bought lately; their variants may be.
    public init(
        facts: CatalogueFacts, regional: [Bool]? = nil, anchor: ItemNumber? = nil, cart: [ItemNumber] = [],
        hidden: [ItemNumber] = []
    ) {
        self.facts = facts
        self.regional = regional
        let own = cart + (anchor.map { [$0] } ?? [])
        forbiddenItems = (own + hidden).ascending()
        let groups = own.compactMap { Int($0) < facts.count ? facts.group[Int($0)] : nil }
        forbiddenGroups = groups.filter { $0 != ItemFacts.none }.ascending()
    }

    /// Whether an item may be shown.
    public func allows(_ item: ItemNumber) -> Bool {
        isAvailable(item) && !forbiddenItems.contains(ascending: item)
            && !forbiddenGroups.contains(ascending: facts.group[Int(item)])
    }

    private func isAvailable(_ item: ItemNumber) -> Bool {
        guard Int(item) < facts.count else { return false }
        if let regional, Int(item) < regional.count { return regional[Int(item)] }
        return facts.isAvailable[Int(item)]
    }
}
