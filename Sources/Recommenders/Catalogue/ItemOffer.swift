/// What one item is offered for, beside its price: 16 bytes side by side, since rules ask for them together.
struct ItemOffer: BitwiseCopyable, Sendable {
    /// The price before a reduction; 0 if it is not reduced.
    var oldPrice: Float = 0
    /// (price − purchase price) / price; not a number if unknown.
    var margin: Float = .nan
    /// Pieces in stock; −1 if unknown.
    var stock: Int32 = -1
    /// When the shop took it in, seconds since the epoch; 0 if unknown.
    var addedAt: UInt32 = 0

    /// Nothing known.
    init() {}

    /// What is known of an item.
    init(_ facts: ItemFacts) {
        oldPrice = facts.oldPrice.isFinite && facts.oldPrice > facts.price ? facts.oldPrice : 0
        margin = facts.margin ?? .nan
        stock = facts.stock.map { Int32(clamping: max(0, $0)) } ?? -1
        addedAt = facts.addedAt
    }
}
