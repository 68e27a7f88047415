import Commerce
import Testing

@testable import Demo

struct AgendaTests {
    private func event(_ milliseconds: Int64, _ name: String) -> Event {
        Event(
            visitor: nil, time: Timestamp(milliseconds: milliseconds),
            action: .productView(ProductID(unchecked: name)))
    }

    @Test func `events of several visits come in order of time`() {
        var agenda = Agenda()
        var generator = SeededGenerator(seed: 3)
        var times: [Int64] = []
        for _ in 0..<50 {
            let visit = (0..<generator.below(6)).map { _ in Int64(generator.below(1000)) }.sorted()
            times += visit
            agenda.add(visit.map { event($0, "x") })
        }
        var taken: [Int64] = []
        while let event = agenda.removeFirst() { taken.append(event.time.milliseconds) }
        #expect(taken == times.sorted())
        #expect(agenda.nextTime == nil)
    }

    @Test func `of two events at one time that of the earlier visit comes first`() {
        var agenda = Agenda()
        for name in ["a", "b", "c"] { agenda.add([event(5, name)]) }
        let taken = (0..<3).map { _ in agenda.removeFirst() }
        #expect(taken == [event(5, "a"), event(5, "b"), event(5, "c")])
    }

    @Test func `a visit without events leaves no trace`() {
        var agenda = Agenda()
        agenda.add([])
        #expect(agenda.nextTime == nil)
        #expect(agenda.removeFirst() == nil)
    }
}
