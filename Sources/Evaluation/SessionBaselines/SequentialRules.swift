public import Recommenders

/// Sequential rules: what came soon after the item clicked last.
///
/// ```
/// score(j | cur) = Σ over sessions, Σ over clicks on cur at x and on j at y, 0 < y - x ≤ 10, of 1/(y - x)
/// ```
/// A rule from an item to itself is a rule. SR of Ludewig and Jannach, 2018, doi:10.1007/s11257-018-9209-6, §3.1, without its pruning.
public struct SequentialRules: SessionModel {
    /// The clicks that a rule may span.
    public static let steps = 10
    private let rules: RankedRules

    /// Learns from sessions.
    public init(trainedOn sessions: ItemLists) {
        let postings = ItemPostings(sessions)
        rules = RankedRules(from: sessions) { item, scores in
            for session in postings[item] {
                let clicks = sessions[Int(session)]
                for place in clicks.indices where clicks[place] == item {
                    for step in 1...Self.steps where place + step < clicks.endIndex {
                        scores.add(1 / Double(step), to: clicks[place + step])
                    }
                }
            }
        }
    }

    /// The rules of the item clicked last.
    public func ranking(after clicks: [ItemNumber], limit: Int) -> [ItemNumber] {
        clicks.last.map { Array(rules[$0].prefix(limit)) } ?? []
    }
}
