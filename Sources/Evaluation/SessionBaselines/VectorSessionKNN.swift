public import Recommenders

/// V-SKNN: neighbour sessions as in ``SessionKNN``, but later clicks count more, in finding them and in their votes.
///
/// With pos(x) the last place of x in the running session, from 1 to L, and step(n) the clicks from the latest item that n shares to the
/// end of the running session, from 1:
/// ```
/// sim(s, n) = Σ pos(x)/L over the items x shared
/// score(j)  = Σ sim(s, n) / step(n) over the neighbours n that have j
/// ```
/// Ludewig and Jannach, 2018, doi:10.1007/s11257-018-9209-6, §3.2, with linear decay in finding and 1/step in voting, no idf; the 100
/// nearest of the 1,000 newest sessions that share an item.
public struct VectorSessionKNN: SessionModel {
    private let sessions: ItemLists
    private var nearest: NearestSessions
    private var scores: ItemScores
    /// The last place of each item in the running session, from 1; 0 for all others.
    private var places: [Int]

    /// Learns from sessions.
    public init(trainedOn sessions: ItemLists) {
        self.sessions = sessions.distinct()
        nearest = NearestSessions(self.sessions)
        scores = ItemScores(recency: sessions.recency())
        places = Array(repeating: 0, count: sessions.itemCount)
    }

    /// The neighbours' items.
    public mutating func ranking(after clicks: [ItemNumber], limit: Int) -> [ItemNumber] {
        for (place, item) in clicks.enumerated() where Int(item) < places.count { places[Int(item)] = place + 1 }
        defer { for item in clicks where Int(item) < places.count { places[Int(item)] = 0 } }
        let own = ItemLists([clicks]).distinct().items.filter { Int($0) < places.count }
        let weighted = own.map { (item: $0, weight: Double(places[Int($0)]) / Double(clicks.count)) }
        let found = nearest.nearest(sharing: weighted, sample: SessionKNN.sample, count: SessionKNN.neighbours) { $1 }
        for neighbour in found {
            let items = sessions[neighbour.session]
            let latest = items.reduce(0) { max($0, places[Int($1)]) }
            let vote = neighbour.similarity / Double(clicks.count - latest + 1)
            for item in items { scores.add(vote, to: item) }
        }
        return scores.takeBest(limit)
    }
}
