/// What rules and variety ask of an item, taken out of the catalogue's columns once: twenty rules then read memory that is near.
struct ItemTraits: BitwiseCopyable, Sendable {
    let group: UInt32
    let category: CategoryNumber
    let brand: UInt32
    /// 0 if unknown.
    let price: Float
    let isReduced: Bool
    /// Not a number if unknown.
    let margin: Float
    /// Not a number if unknown.
    let stock: Float
    /// Seconds since the epoch; 0 if unknown.
    let addedAt: UInt32

    init(_ item: ItemNumber, in facts: borrowing CatalogueFacts) {
        let place = Int(item)
        group = facts.group[place]
        category = facts.category[place]
        brand = facts.brand[place]
        price = facts.price[place]
        let offer = facts.offer(of: item)
        isReduced = offer.oldPrice > 0
        margin = offer.margin
        stock = offer.stock < 0 ? .nan : Float(offer.stock)
        addedAt = offer.addedAt
    }
}
