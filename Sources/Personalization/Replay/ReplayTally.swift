internal import Commerce
internal import Recommenders

/// Counts for one block and configuration while a replay goes on.
struct ReplayTally {
    private(set) var row: ReplayRow
    private var shown: Set<ItemNumber> = []

    init(_ configuration: String, _ block: Placement) {
        row = ReplayRow(configuration: configuration, block: block)
    }

    /// Counts an answer.
    mutating func add(_ result: SelectionResult, limit: Int) {
        row.requests += 1
        for item in result.items { shown.insert(item.recommendation.item) }
        if result.items.count < limit { row.short += 1 }
        if result.outcomes.contains(where: { $0.setAside == .wouldEmpty }) { row.emptiedByRule += 1 }
    }

    /// Counts the first product that the visitor went to after an answer, at its place in it, if it stood there.
    mutating func addNext(at place: Int?) {
        guard let place else { return }
        row.nextHits += 1
        row.reciprocalRanks += 1 / Double(place + 1)
    }

    /// Counts that one of an answer's products was gone to.
    mutating func addHit() { row.hits += 1 }

    /// The counts, with the coverage of what could be shown.
    func finished(available: Int) -> ReplayRow {
        var row = row
        row.productsShown = shown.count
        row.productsAvailable = available
        return row
    }
}
