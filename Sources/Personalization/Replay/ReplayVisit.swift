internal import Commerce
internal import Recommenders

/// The blocks that a visitor has been shown in a replay, until the visit is over.
struct ReplayVisit {
    /// A block as each configuration filled it.
    struct Shown {
        var block: Placement
        /// By configuration, the items in order.
        var lists: [[ItemNumber]]
        /// By configuration, whether one was gone to already.
        var isHit: [Bool]
        /// Whether the very next product is still to come.
        var awaitsNext = true
        /// What the visitor had seen by then.
        var seen: Set<ItemNumber>
    }

    /// The profile before the event at hand.
    var profile: Profile
    /// Blocks shown in this visit.
    var blocks: [Shown] = []
    /// What the visitor has looked at in this visit.
    var seen: Set<ItemNumber> = []
}
