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

    init(surroundings: Surroundings, seed: UInt64, strangerShare: Double) {
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
        Visit(of: guest, at: moment, surroundings: surroundings, cast: cast, generator: SeededGenerator(seed: seed))
    }
}
