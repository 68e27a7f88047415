/// A feature of ``NextItem``'s softmax, named as its weight stands in settings.
public enum NextItemFeature: String, Hashable, Sendable, CaseIterable {
    /// Unseen: g of the share of the neighbours' votes.
    case unseenVotes
    /// Unseen: g of the share of the clicks that followed the current item.
    case unseenSuccessors
    /// Unseen: g of the share of the clicks that came before it.
    case unseenPredecessors
    /// Unseen: g of the share of the clicks that followed earlier items.
    case unseenEarlierSuccessors
    /// Unseen: the share of the votes itself.
    case unseenVoteShare
    /// Unseen: ln(1 + clicks on the item).
    case unseenPopularity
    /// Unseen: ln(1 + 1000 · age of the latest session with the item), in lengths of the history.
    case unseenAge
    /// Unseen: ln of the probability that the next item is new.
    case unseenNovelty
    /// Unseen: g of the share of the votes, times a fifth of the confidence.
    case unseenConfidentVotes
    /// Unseen: g of the share of the walk.
    case unseenWalk
    /// Seen: 1.
    case seen
    /// Seen: ln of the probability that the next item is the one of this recency rank.
    case seenReturn
    /// Seen: g of the share of the neighbours' votes.
    case seenVotes
    /// Seen: g of the share of the clicks that followed the current item.
    case seenSuccessors
    /// Seen: 1 for the current item.
    case seenCurrent
    /// Seen: ln(1 + recency rank).
    case seenRank
    /// Seen: ln of the times that the session clicked it.
    case seenClicks
    /// Seen: the same, for the current item only.
    case seenCurrentClicks
    /// Seen: how often the session went from it straight to the current item, at most 3.
    case seenLedHere
    /// Seen: ln(1 + clicks on the item).
    case seenPopularity
    /// Seen: the share of all votes that unseen items have.
    case seenUnseenShare
    /// Seen: ln of the session's clicks.
    case seenLength
    /// Seen: ln of the session's distinct items.
    case seenDistinct
    /// Seen: the confidence, ln(1 + all that followed the current item).
    case seenConfidence
    /// Seen: g of the share of the walk.
    case seenWalk

    /// The features of items not seen, in order.
    static let ofUnseen = Array(allCases.prefix(10))
    /// The features of items seen, in order.
    static let ofSeen = Array(allCases.dropFirst(10))

    /// Its place among all.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
