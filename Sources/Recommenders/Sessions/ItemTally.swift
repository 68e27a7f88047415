/// What a ``SessionIndex`` has counted of one item: apart from its ``ItemEntry``, since a query asks thousands of items for these two numbers and
/// a few dozen for their postings.
struct ItemTally: BitwiseCopyable, Sendable {
    /// Clicks on it, those included whose postings were let go.
    var clicks: UInt32 = 0
    /// The newest posting, which is the last of the block as well: ties are broken by it, and one miss is better than two.
    var latest: UInt32 = 0
}
