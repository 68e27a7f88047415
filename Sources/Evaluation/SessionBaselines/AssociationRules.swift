public import Recommenders

/// Plain co-occurrence: what was clicked in the sessions of the item clicked last, before or after it.
///
/// ```
/// score(j | cur) = Σ over sessions of (clicks on cur) · (clicks on j),  j ≠ cur
/// ```
/// AR of Ludewig and Jannach, 2018, doi:10.1007/s11257-018-9209-6, §3.1, without its pruning.
public struct AssociationRules: SessionModel {
    private let rules: RankedRules

    /// Learns from sessions.
    public init(trainedOn sessions: ItemLists) {
        let postings = ItemPostings(sessions)
        rules = RankedRules(from: sessions) { item, scores in
            for session in postings[item] {
                let clicks = sessions[Int(session)]
                let own = clicks.reduce(0) { $0 + ($1 == item ? 1 : 0) }
                for other in clicks where other != item { scores.add(Double(own), to: other) }
            }
        }
    }

    /// The rules of the item clicked last.
    public func ranking(after clicks: [ItemNumber], limit: Int) -> [ItemNumber] {
        clicks.last.map { Array(rules[$0].prefix(limit)) } ?? []
    }
}
