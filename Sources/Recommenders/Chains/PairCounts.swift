/// What was counted for one candidate.
struct PairCounts {
    /// How long the second took after the first.
    var after: LifeTable
    /// How long it took after anything else, before the first was ever bought.
    var reference: LifeTable
    /// Customers who waited.
    var customers: Int
    /// Customers with more purchases of the second after the first than the other way round, within the horizon; and with fewer.
    var forward = 0
    var backward = 0

    /// Whether the second comes rather after than before: a sign test over customers, as twice a likelihood ratio against halves.
    func isDirected(threshold: Double) -> Bool {
        forward > backward && AssociationCounts.ratioAgainstHalves(Double(forward), Double(backward)) >= threshold
    }

    /// Baskets after the first with and without the second, and baskets after anything else with and without it.
    var association: AssociationCounts {
        AssociationCounts(
            both: Double(after.hits), firstOnly: Double(after.misses), secondOnly: Double(reference.hits),
            neither: Double(reference.misses))
    }
}
