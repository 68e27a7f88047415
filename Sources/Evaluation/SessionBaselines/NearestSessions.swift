import Recommenders

/// Finds the sessions of the training that are most like a running one: a dense table of weights per session, used again and again.
struct NearestSessions: Sendable {
    /// A session and how like the running one it is.
    struct Neighbour: Comparable, Sendable {
        var similarity: Double
        var session: Int

        /// Of equals the newer is greater.
        static func < (left: Neighbour, right: Neighbour) -> Bool {
            left.similarity != right.similarity ? left.similarity < right.similarity : left.session < right.session
        }
    }

    private let postings: ItemPostings
    private var weights: [Double]
    private var touched: [Int] = []

    /// Looks among these sessions.
    init(_ sessions: ItemLists) {
        postings = ItemPostings(sessions)
        weights = Array(repeating: 0, count: sessions.count)
    }

    /// The nearest sessions, the nearest first.
    ///
    /// - Parameters:
    ///   - items: the distinct items of the running session, each with the positive weight that sharing it has.
    ///   - sample: the newest so many of the sessions that share an item are looked at.
    ///   - count: so many of those are kept.
    ///   - similarity: of a session from the summed weights.
    mutating func nearest(
        sharing items: [(item: ItemNumber, weight: Double)], sample: Int, count: Int, similarity: (Int, Double) -> Double
    ) -> [Neighbour] {
        for (item, weight) in items {
            for session in postings[item] {
                if weights[Int(session)] == 0 { touched.append(Int(session)) }
                weights[Int(session)] += weight
            }
        }
        defer {
            for session in touched { weights[session] = 0 }
            touched.removeAll(keepingCapacity: true)
        }
        var candidates = touched
        if candidates.count > sample { candidates.sort(by: >) }
        var neighbours = candidates.prefix(sample).map { session in
            Neighbour(similarity: similarity(session, weights[session]), session: session)
        }
        neighbours.sort(by: >)
        return Array(neighbours.prefix(count))
    }
}
