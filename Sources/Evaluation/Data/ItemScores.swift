import Recommenders

/// Scores of items gathered in a dense array that is used again and again: between queries every score is 0.
struct ItemScores: Sendable {
    private var scores: [Double]
    private var touched: [ItemNumber] = []
    /// How late each item came last, for ties.
    private let recency: [Int]

    /// No scores yet, for as many items as there are recencies.
    init(recency: [Int]) {
        self.recency = recency
        scores = Array(repeating: 0, count: recency.count)
    }

    /// Adds a positive number to an item's score.
    @inline(__always) mutating func add(_ value: Double, to item: ItemNumber) {
        if scores[Int(item)] == 0 { touched.append(item) }
        scores[Int(item)] += value
    }

    /// The items with a score, the best first, at most so many: by score, then the one that came last more recently, then the greater
    /// number. Clears all scores.
    ///
    /// - Parameter score: the final score from the item and what was gathered.
    mutating func takeBest(_ limit: Int, score: (ItemNumber, Double) -> Double = { $1 }) -> [ItemNumber] {
        let best = limit < Self.fewest ? few(limit, score) : all(score)
        for item in touched { scores[Int(item)] = 0 }
        touched.removeAll(keepingCapacity: true)
        return best.prefix(limit).map(\.item)
    }

    /// From so many on, sorting all costs less than keeping the best in order.
    private static let fewest = 128

    private func ranked(_ item: ItemNumber, _ score: (ItemNumber, Double) -> Double) -> Ranked {
        Ranked(score: score(item, scores[Int(item)]), recency: recency[Int(item)], item: item)
    }

    private func all(_ score: (ItemNumber, Double) -> Double) -> [Ranked] {
        touched.map { ranked($0, score) }.sorted { $1 < $0 }
    }

    /// Keeps the best seen so far in order; the order is total, so the outcome is that of sorting all.
    private func few(_ limit: Int, _ score: (ItemNumber, Double) -> Double) -> [Ranked] {
        var best: [Ranked] = []
        for item in touched {
            let candidate = ranked(item, score)
            if best.count == limit {
                guard let last = best.last, last < candidate else { continue }
                best.removeLast()
            }
            var (low, high) = (0, best.count)
            while low < high {
                let middle = (low + high) / 2
                if candidate < best[middle] { low = middle + 1 } else { high = middle }
            }
            best.insert(candidate, at: low)
        }
        return best
    }

    private struct Ranked: Comparable {
        var score: Double
        var recency: Int
        var item: ItemNumber

        static func < (left: Ranked, right: Ranked) -> Bool {
            if left.score != right.score { return left.score < right.score }
            if left.recency != right.recency { return left.recency < right.recency }
            return left.item < right.item
        }
    }
}
