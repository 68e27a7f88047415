/// One click of a neighbour session while it votes.
struct Ballot: BitwiseCopyable, Sendable {
    /// Where its item stands in the table.
    var place: UInt32 = 0
    /// The vote that a match with its item places; 0 for items that are not in the running session.
    var weight: Float = 0
    /// Votes from matches behind it.
    var backward: Float = 0
}
