/// What was counted of one node's repeat purchases.
struct RepeatCounts {
    /// Until the next purchase, after the first, the second, and later ones.
    var strata: [LifeTable]
    /// Until the first purchase, after anything else; less what all its customers would add had they never bought it.
    var reference: LifeTable
    private var intervals = 0
    private var repeaters = 0
    private var squaresWithin = 0.0

    init(days: Int) {
        strata = Array(repeating: LifeTable(days: days), count: 3)
        reference = LifeTable(days: days)
    }

    /// Counts one customer.
    mutating func add(_ times: [Int], _ own: ArraySlice<Int32>, _ waiting: Waiting) {
        var repeats = 0
        var logarithms: [Double] = []
        waiting.runRepeats(times, same: own) { outcome in
            strata[min(repeats, strata.count - 1)].add(outcome, times)
            guard case .followed(let from, let to) = outcome else { return }
            repeats += 1
            logarithms.append(LagDistribution.logarithm(ofWholeDays: Int64((times[to] - times[from]) / 86_400)))
        }
        guard let opening = own.first.map(Int.init) else { return }
        waiting.runAfterAnything(times, before: opening + 1, second: own) { reference.add($0, times) }
        waiting.runAfterAnything(times, before: times.count, second: []) { reference.add($0, times, weight: -1) }
        guard logarithms.count > 1 else { return }
        let mean = logarithms.reduce(0, +) / Double(logarithms.count)
        intervals += logarithms.count
        repeaters += 1
        squaresWithin += logarithms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// All purchases together.
    var after: LifeTable {
        var all = strata[0]
        for table in strata.dropFirst() { all.add(table) }
        return all
    }

    /// How customers differ, given the population's lag and the share that buys again because of the last purchase.
    ///
    /// The variance within customers is pooled over those with two intervals or more; between customers is the rest. A stratum's share is
    /// drawn towards the one before it as if that had been seen in ten more.
    func habit(_ mixture: LagMixture, total: Double) -> RepeatHabit {
        let variance = mixture.lag.deviation * mixture.lag.deviation
        let freedom = intervals - repeaters
        let pooled = freedom > 0 ? squaresWithin / Double(freedom) : variance
        let within = min(variance, max(variance / 20, pooled))
        var (shares, last) = ([Double](), total)
        for table in strata {
            let count = Double(table.count)
            last = (table.share * count + last * 10) / (count + 10)
            shares.append(min(0.995, total > 0 ? last * mixture.share / total : last))
        }
        return RepeatHabit(shares: shares, between: variance - within, within: within)
    }
}
