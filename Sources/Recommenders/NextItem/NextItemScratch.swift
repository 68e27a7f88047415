/// The working memory of ``SessionNeighbours``' and ``NextItem``'s queries: what is gathered for the items met.
struct NextItemScratch: ~Copyable, Sendable {
    /// The distinct items of the running session, the latest first.
    var seen = GrowingBuffer<SeenItem>()
    /// Items met.
    var table = CandidateTable()
    /// The vote that a match with each of them places.
    var voteWeights = GrowingBuffer<Float>()
    /// The clicks of a session that votes.
    var ballots = GrowingBuffer<Ballot>(repeating: Ballot(), count: 128)
    /// The clicks that a scan is about to walk over.
    var surroundings = GrowingBuffer<Surroundings>()
    /// Places in the table of the items to score.
    var chosen = GrowingBuffer<UInt32>()
    /// What is added to the score of each of the chosen, in their order; empty if nothing is.
    var bonuses = GrowingBuffer<Float>()
    /// The best items by one measure.
    var best = BoundedHeap<RankedItem>()
    /// What everything adds up to.
    var sums = CandidateSums()
    /// What distances between clicks count.
    let nearness = Nearness()
    /// exp(-age) of sessions.
    var ageWeights = AgeWeights()
    /// The place of the running session in the index, or -1.
    var ownPlace = -1
    /// A sum of words read ahead of need, kept so that the reads are not optimised away.
    var readAhead: UInt32 = 0

    /// Empty working memory.
    init() {}

    /// Begins a query: the distinct items of the running session stand first in the table.
    mutating func start(after clicks: ArraySlice<ItemNumber>, in index: borrowing SessionIndex, excluding own: SessionNumber?) {
        seen.take(clicks)
        table.clear()
        table.prepare(itemCount: index.itemCount)
        table.start(with: seen)
        voteWeights.removeAll()
        chosen.removeAll()
        bonuses.removeAll()
        ageWeights.prepare(sessions: index.sessionCount)
        ownPlace = own.flatMap { index.place(of: $0) } ?? -1
    }
}
