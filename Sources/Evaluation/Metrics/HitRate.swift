public import Recommenders

/// The share of queries whose actual next item stands among the first k recommended.
///
/// `HR@k = |{q : rank(q) ≤ k}| / |queries|`, ranks from 1; a query whose item was not recommended counts as a miss.
public struct HitRate: Sendable {
    /// k: the places that count.
    public let cutoff: Int
    private var hits = 0
    private var queries = 0

    /// A hit rate at a number of places.
    public init(at cutoff: Int) {
        self.cutoff = cutoff
    }

    /// Adds a query: what was recommended, the best first, and the item that came.
    public mutating func add(recommended: some Sequence<ItemNumber>, actual: ItemNumber) {
        queries += 1
        if recommended.prefix(cutoff).contains(actual) { hits += 1 }
    }

    /// 0 to 1; 0 without queries.
    public var value: Double { queries == 0 ? 0 : Double(hits) / Double(queries) }

    /// Its name: `HR@20`.
    public var name: String { "HR@\(cutoff)" }
}
