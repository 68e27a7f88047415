/// What one query gathers for one item.
struct Candidate: BitwiseCopyable, Sendable {
    var item: ItemNumber
    /// Whether it is scored: items merely met on the way are not.
    var isChosen = false
    /// The neighbours' votes: knn.
    var votes: Float = 0
    /// Clicks that followed the current item, by age and distance: fwd.
    var successors: Float = 0
    /// Clicks that came before it: bwd.
    var predecessors: Float = 0
    /// Clicks that followed earlier items: fwdold.
    var earlierSuccessors: Float = 0
    /// Clicks that came before earlier items: bwdold.
    var earlierPredecessors: Float = 0
    /// What the walk carried to it.
    var walk: Float = 0
}
