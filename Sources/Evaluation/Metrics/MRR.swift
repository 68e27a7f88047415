public import Recommenders

/// The mean of one over the rank at which the actual next item stands.
///
/// `MRR@k = (1/|queries|) · Σ (rank(q) ≤ k ? 1/rank(q) : 0)`, ranks from 1.
public struct MRR: Sendable {
    /// k: the places that count.
    public let cutoff: Int
    private var sum = 0.0
    private var queries = 0

    /// A mean reciprocal rank at a number of places.
    public init(at cutoff: Int) {
        self.cutoff = cutoff
    }

    /// Adds a query: what was recommended, the best first, and the item that came.
    public mutating func add(recommended: some Sequence<ItemNumber>, actual: ItemNumber) {
        queries += 1
        for (index, item) in recommended.prefix(cutoff).enumerated() where item == actual {
            sum += 1 / Double(index + 1)
            return
        }
    }

    /// 0 to 1; 0 without queries.
    public var value: Double { queries == 0 ? 0 : sum / Double(queries) }

    /// Its name: `MRR@20`.
    public var name: String { "MRR@\(cutoff)" }
}
