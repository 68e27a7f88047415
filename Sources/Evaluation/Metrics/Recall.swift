public import Recommenders

/// The share of the wanted items that stand among the first k recommended.
///
/// `Recall@k = mean over the queries of |first k ∩ wanted| / |wanted|`.
public struct Recall: Sendable {
    /// k: the places that count.
    public let cutoff: Int
    private var sum = 0.0
    private var queries = 0

    /// A recall at a number of places.
    public init(at cutoff: Int) {
        self.cutoff = cutoff
    }

    /// Adds a query: what was recommended, each item once, and the items that were wanted; a query that wants nothing counts for nothing.
    public mutating func add(recommended: some Sequence<ItemNumber>, wanted: Set<ItemNumber>) {
        guard !wanted.isEmpty else { return }
        queries += 1
        let found = recommended.prefix(cutoff).reduce(0) { $0 + (wanted.contains($1) ? 1 : 0) }
        sum += Double(found) / Double(wanted.count)
    }

    /// 0 to 1; 0 without queries.
    public var value: Double { queries == 0 ? 0 : sum / Double(queries) }

    /// Its name: `Recall@20`.
    public var name: String { "Recall@\(cutoff)" }
}
