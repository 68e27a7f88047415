/// The working memory of ``NextItem``'s queries.
struct NextItemScratch: ~Copyable, Sendable {
    /// The distinct items of the running session, the latest first.
    var seen = GrowingBuffer<SeenItem>()
    /// Items met.
    var table = CandidateTable()
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
    /// exp(-age) of sessions, by age in steps of the history's 1024th part.
    var ageWeights = AgeWeights()
    /// The place of the running session in the index, or -1.
    var ownPlace = -1

    /// Empty working memory.
    init() {}
}
