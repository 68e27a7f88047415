/// What a ``SessionIndex`` knows of one item.
struct ItemEntry: BitwiseCopyable, Sendable {
    /// Where its postings stand in the arena; meaningless while there are none.
    var block: UInt32 = 0
    /// Clicks on it, those included whose postings were let go.
    var clicks: UInt32 = 0
    /// The newest posting, which is the last of the block as well: ties are broken by it, and one miss is better than two.
    var latest: UInt32 = 0
    /// Postings kept.
    var postings: UInt16 = 0
    /// The block's ``SizeClass``.
    var sizeClass: UInt8 = 0
}
