public import Recommenders

/// SKNN: the sessions that share the most items with the running one vote for theirs.
///
/// Of the 1,000 newest sessions that share an item, the 100 nearest; s and n as sets of items:
/// ```
/// sim(s, n) = |s ∩ n| / √(|s| · |n|)
/// score(j)  = Σ sim(s, n) over the neighbours n that have j
/// ```
/// Jannach and Ludewig, 2017, doi:10.1145/3109859.3109872; of equally near sessions the newer come first.
public struct SessionKNN: SessionModel {
    /// The newest sessions looked at.
    public static let sample = 1000
    /// The nearest sessions that vote.
    public static let neighbours = 100
    private let sessions: ItemLists
    private var nearest: NearestSessions
    private var scores: ItemScores

    /// Learns from sessions.
    public init(trainedOn sessions: ItemLists) {
        self.sessions = sessions.distinct()
        nearest = NearestSessions(self.sessions)
        scores = ItemScores(recency: sessions.recency())
    }

    /// The neighbours' items.
    public mutating func ranking(after clicks: [ItemNumber], limit: Int) -> [ItemNumber] {
        let own = Array(ItemLists([clicks]).distinct().items)
        let found = nearest.nearest(sharing: own.map { ($0, 1) }, sample: Self.sample, count: Self.neighbours) {
            session, shared in
            shared / (Double(own.count) * Double(sessions[session].count)).squareRoot()
        }
        for neighbour in found {
            for item in sessions[neighbour.session] { scores.add(neighbour.similarity, to: item) }
        }
        return scores.takeBest(limit)
    }
}
