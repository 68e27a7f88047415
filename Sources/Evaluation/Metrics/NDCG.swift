import Glibc
public import Recommenders

/// How near to the front the wanted items stand: the normalised discounted cumulative gain with gains of 0 and 1.
///
/// ```
/// NDCG@k = mean over the queries of  Σ 1/log₂(rank + 1) over the wanted items of rank ≤ k
///                                    ÷ the same sum with all wanted items in front
/// ```
/// Ranks from 1.
/// Järvelin and Kekäläinen, 2002, doi:10.1145/582415.582418.
public struct NDCG: Sendable {
    /// k: the places that count.
    public let cutoff: Int
    private let discounts: [Double]
    private var sum = 0.0
    private var queries = 0

    /// A gain over a number of places.
    public init(at cutoff: Int) {
        self.cutoff = cutoff
        discounts = (0..<cutoff).map { 1 / log2(Double($0 + 2)) }
    }

    /// Adds a query: what was recommended, the best first, and the items that were wanted; a query that wants nothing counts for nothing.
    public mutating func add(recommended: some Sequence<ItemNumber>, wanted: Set<ItemNumber>) {
        guard !wanted.isEmpty else { return }
        queries += 1
        let ideal = discounts.prefix(wanted.count).reduce(0, +)
        let gain = zip(discounts, recommended).reduce(0) { $0 + (wanted.contains($1.1) ? $1.0 : 0) }
        if ideal > 0 { sum += gain / ideal }
    }

    /// 0 to 1; 0 without queries.
    public var value: Double { queries == 0 ? 0 : sum / Double(queries) }

    /// Its name: `NDCG@20`.
    public var name: String { "NDCG@\(cutoff)" }
}
