/// Where a ``SessionIndex`` keeps one item's postings.
struct ItemEntry: BitwiseCopyable, Sendable {
    /// Where they stand in the arena; meaningless while there are none.
    var block: UInt32 = 0
    /// Postings kept.
    var postings: UInt16 = 0
    /// The block's ``SizeClass``.
    var sizeClass: UInt8 = 0
}
