/// After how many days something followed, for observations some of which ended before it could: counts by day.
///
/// An observation of d.x days belongs to day d. What is still open at the end of the data, or at the horizon, is censored.
struct LifeTable: Hashable, Sendable {
    /// What followed, by day.
    private(set) var events: [Int32]
    /// Observations that ended without it, by day; the last place is for those that reached the horizon.
    private(set) var censored: [Int32]
    /// Opportunities that were taken: baskets with what was waited for.
    private(set) var hits = 0
    /// Opportunities that were not.
    private(set) var misses = 0

    /// No observations yet, over a horizon of whole days.
    init(days: Int) {
        events = Array(repeating: 0, count: days)
        censored = Array(repeating: 0, count: days + 1)
    }

    /// The horizon.
    var days: Int { events.count }

    /// Observations.
    var count: Int { eventCount + Int(censored.reduce(0, +)) }

    /// Observations that ended with it.
    var eventCount: Int { Int(events.reduce(0, +)) }

    /// Adds (or, with a weight of -1, takes away) an observation that ended with it, after a number of seconds below the horizon.
    mutating func addEvent(afterSeconds seconds: Int, weight: Int32 = 1) {
        events[min(days - 1, seconds / 86_400)] += weight
        hits += Int(weight)
    }

    /// Adds an observation that ended without it.
    mutating func addCensored(afterSeconds seconds: Int, weight: Int32 = 1) {
        censored[min(days, seconds / 86_400)] += weight
    }

    /// Adds an opportunity not taken.
    mutating func addMiss(weight: Int32 = 1) { misses += Int(weight) }

    /// Adds all of another table.
    mutating func add(_ other: LifeTable, weight: Int32 = 1) {
        for day in events.indices { events[day] += weight * other.events[day] }
        for day in censored.indices { censored[day] += weight * other.censored[day] }
        hits += Int(weight) * other.hits
        misses += Int(weight) * other.misses
    }

    /// How many were under observation during each day; who left within it counts half.
    var atRisk: [Double] {
        var left = count
        return events.indices.map { day in
            let observed = Double(left) - Double(censored[day]) / 2
            left -= Int(events[day] + censored[day])
            return observed
        }
    }

    /// The share for whom it follows within the horizon had all been observed that long: one minus the product over the days of
    /// (1 - events/at risk).
    ///
    /// Kaplan & Meier, "Nonparametric estimation from incomplete observations", JASA 53, 1958, doi:10.1080/01621459.1958.10501452,
    /// with the actuarial correction for days.
    var share: Double {
        var remaining = 1.0
        for (day, risk) in atRisk.enumerated() where risk > 0 { remaining *= 1 - min(1, Double(events[day]) / risk) }
        return 1 - remaining
    }

    /// The share, drawn by one observation of each outcome towards a half (Laplace).
    var smoothedShare: Double { (share * Double(count) + 1) / (Double(count) + 2) }
}
