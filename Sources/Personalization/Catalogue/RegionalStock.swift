internal import Commerce
internal import Recommenders

/// One region's own prices and stock, by item number.
struct RegionalStock: Sendable {
    /// Availability by item number, the catalogue's own where the region says nothing; what can be bought nowhere cannot be bought here.
    private(set) var isAvailable: [Bool]
    private var offers: [ItemNumber: RegionalOffer] = [:]

    /// A region that so far says nothing of its own.
    init(like facts: CatalogueFacts) {
        isAvailable = facts.isAvailable
    }

    /// Takes over what the region says of an item, or that it says nothing.
    mutating func put(_ offer: RegionalOffer?, for item: ItemNumber, catalogueSays available: Bool) {
        if isAvailable.count <= Int(item) { isAvailable += repeatElement(false, count: Int(item) + 1 - isAvailable.count) }
        isAvailable[Int(item)] = available && (offer?.isAvailable ?? true)
        offers[item] = offer
    }

    /// What the region says of an item.
    func offer(for item: ItemNumber) -> RegionalOffer? { offers[item] }
}
