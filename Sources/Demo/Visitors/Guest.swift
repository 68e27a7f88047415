import Commerce

/// Somebody who comes to the shop, and what their browser remembers of it.
struct Guest: Sendable {
    /// Their browser.
    let id: VisitorID
    /// What kind of customer they are: an index into the cast.
    let cast: Int
    /// Where they live; nil where the shop is not told.
    let region: RegionID?
    /// Products of their last visit, as positions in the shop, at most six.
    var seen: [Int] = []
    /// What they left in the cart.
    var cart: [CartLine] = []
    /// The end of their last visit.
    var lastSeen = Timestamp(milliseconds: .min)

    /// Somebody new, made up by a generator.
    init(casting: WeightedChoice<Int>, using generator: inout SeededGenerator) {
        id = VisitorID(using: &generator)
        cast = casting.draw(using: &generator) ?? 0
        region = Self.regions.draw(using: &generator) ?? nil
    }

    /// Somebody known.
    init(id: VisitorID, cast: Int, region: RegionID?) {
        self.id = id
        self.cast = cast
        self.region = region
    }

    /// Half of the visitors come from one of the two regions.
    private static let regions = WeightedChoice<RegionID?>([
        (element: nil, weight: 50), (element: DemoRegion.coast.id, weight: 28), (element: DemoRegion.inland.id, weight: 22),
    ])

    /// Remembers how a visit ended.
    mutating func remember(_ visit: Visit) {
        seen = visit.seen.suffix(6)
        cart = visit.cart
        lastSeen = visit.events.last?.time ?? lastSeen
    }
}
