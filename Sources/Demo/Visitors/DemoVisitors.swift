public import Commerce

/// Simulated visitors of the demo shop: new parents, gadget people, readers, cooks, gift and bargain hunters.
///
/// What is true of them stands in ``PlantedTruth``. They come back, compare what stands side by side, look for what goes with it, fill carts, leave most of them, and order
/// in about three visits of a hundred. The same seed and times give the same events.
public struct DemoVisitors: Sendable {
    private let surroundings: Surroundings
    private let seed: UInt64

    /// Events of an average visit, page views included; measured.
    private static let eventsPerVisit = 13.0

    /// The visitors that belong to a shop and a seed.
    public init(shop: DemoShop, seed: UInt64 = 1) {
        surroundings = Surroundings(shop: shop, seed: seed)
        self.seed = seed
    }

    /// The past: so many visits within so many days before a moment, with nights and weekends, and the orders of four months.
    ///
    /// About thirteen events for each visit; of the time before the visits the shop's books know orders alone. Nothing happens
    /// at or after `end`.
    ///
    /// - Parameters:
    ///   - days: How far back visits go.
    ///   - sessions: How many visits there are besides those of people who come to buy what they need.
    ///   - orderDays: How far back orders go; no less than `days`.
    public func history(until end: Timestamp, days: Int = 30, sessions: Int = 7_000, orderDays: Int = 120) -> VisitorStream {
        var generator = SeededGenerator(seed: seed, index: 1)
        let start = end.advanced(bySeconds: -86_400 * Int64(days))
        let opening = end.advanced(bySeconds: -86_400 * Int64(max(days, orderDays)))
        let moments = DayRhythm.moments(sessions, from: start, days: days, using: &generator)
        let population = population(strangerShare: 0.35, today: end)
        return VisitorStream(
            from: opening, until: end, population: population, arrivals: .planned(moments, position: 0),
            errands: population.errands(from: opening, days: max(days, orderDays) + 1, until: end), recordingFrom: start,
            generator: generator)
    }

    /// The present and the future without end, day and night alike, at about so many events a second.
    ///
    /// The shop is already busy when the stream begins: visits that began up to half an hour before are under way.
    public func live(from start: Timestamp, eventsPerSecond: Double = 3) -> VisitorStream {
        precondition(eventsPerSecond > 0, "a stream without events would never answer")
        return VisitorStream(
            from: start, until: nil, population: population(strangerShare: 0.6, today: start),
            arrivals: .endless(next: start.advanced(bySeconds: -1800), meanGap: 1000 * Self.eventsPerVisit / eventsPerSecond),
            generator: SeededGenerator(seed: seed, index: UInt64(bitPattern: start.milliseconds) | 1 << 63))
    }

    private func population(strangerShare: Double, today: Timestamp) -> Population {
        Population(surroundings: surroundings, seed: seed, strangerShare: strangerShare, today: today)
    }
}
