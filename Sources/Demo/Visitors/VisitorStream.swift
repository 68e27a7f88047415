public import Commerce

/// What simulated visitors do, one event after the other in order of time, made up as it is asked for.
///
/// Only the visits that go on at the moment and what regular guests remember are kept: some hundred kilobytes.
/// A copy goes on by itself from where the original stood, so that iterating twice gives the same events twice.
public struct VisitorStream: Sequence, IteratorProtocol, Sendable {
    /// Nothing before this is given out.
    private let start: Timestamp
    /// Nothing from this on is given out; nil for an endless stream.
    private let end: Timestamp?
    private let population: Population
    private var guests: [Guest]
    private var arrivals: Arrivals
    private let errands: [Errand]
    private var nextErrand = 0
    /// Errands before this leave an order and nothing else.
    private let recording: Timestamp
    private var agenda = Agenda()
    private var generator: SeededGenerator

    init(
        from start: Timestamp, until end: Timestamp?, population: Population, arrivals: Arrivals, errands: [Errand] = [],
        recordingFrom recording: Timestamp? = nil, generator: SeededGenerator
    ) {
        self.errands = errands
        self.recording = recording ?? start
        self.start = start
        self.end = end
        self.population = population
        self.arrivals = arrivals
        self.generator = generator
        guests = population.regulars
    }

    /// The next event; nil when the span is over, never in an endless stream. Times never go back.
    public mutating func next() -> Event? {
        while true {
            while let moment = nextBeginning, agenda.nextTime.map({ moment <= $0 }) ?? true {
                if nextErrand < errands.count, errands[nextErrand].moment == moment { beginErrand() } else { begin(at: moment) }
            }
            guard let event = agenda.removeFirst() else { return nil }
            if let end, event.time >= end { return nil }
            if event.time >= start { return event }
        }
    }

    /// When the next visit begins, strolling or on purpose.
    private var nextBeginning: Timestamp? {
        guard nextErrand < errands.count else { return arrivals.next }
        let errand = errands[nextErrand].moment
        return arrivals.next.map { $0 < errand ? $0 : errand } ?? errand
    }

    private mutating func beginErrand() {
        let errand = errands[nextErrand]
        nextErrand += 1
        agenda.add(population.visit(for: errand, isRecorded: errand.moment >= recording).events)
    }

    private mutating func begin(at moment: Timestamp) {
        arrivals.advance(using: &generator)
        let seed = generator.next()
        guard let index = population.regular(using: &generator),
            moment.milliseconds > guests[index].lastSeen.milliseconds
        else {
            let stranger = population.stranger(using: &generator)
            return agenda.add(population.visit(of: stranger, at: moment, seed: seed).events)
        }
        let visit = population.visit(of: guests[index], at: moment, seed: seed)
        guests[index].remember(visit)
        agenda.add(visit.events)
    }
}
