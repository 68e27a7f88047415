/// What is known of a product by number.
struct ProductPlace: Hashable, Sendable {
    /// The numbers of the categories it stands in.
    var categories: [UInt32] = []
    /// The number of its brand; ``PersonRow/none`` without.
    var brand = PersonRow.none
    /// Its price in minor units of the shop's currency; nil if it is not known.
    var price: Int64?
}
