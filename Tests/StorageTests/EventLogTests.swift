import Commerce
import Storage
import TestSupport
import Testing

@Suite struct `The event log` {
    @Test func `takes an event with a caller's own id once only`() throws {
        let directory = try TemporaryDirectory()
        let store = try Store(Store.Configuration(directory: directory.file("store")))
        let event = Event(
            visitor: VisitorID(high: 1, low: 1), time: Timestamp(seconds: 1_772_366_400), externalID: "a", action: .pageView)
        let first = try store.append([[event, event]])
        try store.fold(first.events)
        #expect(first.taken == [1])
        #expect(try store.append([[event]]).taken == [0])
        try store.flush()
        #expect(try store.append([[event]]).taken == [0])
        var other = event
        other.visitor = VisitorID(high: 1, low: 2)
        #expect(try store.append([[other]]).taken == [1])
    }
}
