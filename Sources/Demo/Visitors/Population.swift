import Commerce

/// Everybody who may come: regular guests, some far more often than others, and strangers.
struct Population: Sendable {
    private static let regularCount = 1_500

    /// The regular guests before their first visit; the same for the same seed, so that those of the past come again today.
    let regulars: [Guest]

    private let surroundings: Surroundings
    private let cast: [Cast]
    private let casting: WeightedChoice<Int>
    private let frequency: WeightedChoice<Int>
    private let strangerShare: Double
    private let today: Timestamp
    private let seed: UInt64

    /// - Parameter today: The moment from which the arrival of new products is counted back.
    init(surroundings: Surroundings, seed: UInt64, strangerShare: Double, today: Timestamp) {
        self.seed = seed
        self.today = today
        self.surroundings = surroundings
        self.strangerShare = strangerShare
        cast = Persona.all.map { Cast($0, in: surroundings) }
        let casting = WeightedChoice(Persona.all.enumerated().map { (element: $0, weight: $1.share) })
        self.casting = casting
        regulars = (0..<Self.regularCount).map { index in
            var generator = SeededGenerator(seed: seed, index: UInt64(index))
            return Guest(casting: casting, using: &generator)
        }
        frequency = WeightedChoice((0..<Self.regularCount).map { (element: $0, weight: 1 / Double($0 + 25)) })
    }

    /// Which regular guest comes; nil if it is a stranger.
    func regular(using generator: inout SeededGenerator) -> Int? {
        generator.chance(strangerShare) ? nil : frequency.draw(using: &generator)
    }

    /// Somebody who was never here.
    func stranger(using generator: inout SeededGenerator) -> Guest {
        Guest(casting: casting, using: &generator)
    }

    /// A visit from beginning to end.
    func visit(of guest: Guest, at moment: Timestamp, seed: UInt64) -> Visit {
        var visit = Visit(
            of: guest, at: moment, today: today, surroundings: surroundings, cast: cast[guest.cast],
            generator: SeededGenerator(seed: seed))
        visit.play(remembering: guest.seen)
        return visit
    }

    /// An errand from beginning to end, or its order alone where nobody wrote down how it came about.
    func visit(for errand: Errand, isRecorded: Bool) -> Visit {
        var visit = Visit(
            of: errand.guest, at: errand.moment, today: today, surroundings: surroundings, cast: cast[errand.guest.cast],
            generator: SeededGenerator(seed: errand.seed))
        visit.run(errand, isRecorded: isRecorded)
        return visit
    }

    /// What regular guests come for on purpose within so many days from a moment on, and what the people known by name did
    /// until the moment after; in order of time.
    func errands(from start: Timestamp, days: Int, until end: Timestamp) -> [Errand] {
        let demand = Demand(surroundings: surroundings)
        var errands: [Errand] = []
        for (index, guest) in regulars.enumerated() {
            var household = Household(
                of: guest, kind: cast[guest.cast].persona.kind, days: days, shop: surroundings.shop, demand: demand,
                generator: SeededGenerator(seed: seed ^ 0x5EED, index: UInt64(index)))
            errands += household.errands(from: start, days: days)
        }
        errands += DemoPerson.all.flatMap { $0.errands(until: end, in: surroundings.shop) }
        return errands.filter { $0.moment >= start && $0.moment < end }
            .sorted { ($0.moment, $0.guest.id) < ($1.moment, $1.guest.id) }
    }
}
