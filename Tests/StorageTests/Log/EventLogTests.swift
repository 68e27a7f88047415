import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `The event log` {
    private static let noon = Timestamp(seconds: 1_772_366_400)

    private static func event(_ number: Int, at time: Timestamp = noon) -> Event {
        Event(visitor: VisitorID(high: 1, low: 1), time: time, action: .productView(ProductID(unchecked: "p\(number)")))
    }

    @Test func `takes an event with a caller's own id once only`() throws {
        let temporary = try TemporaryStore()
        let store = temporary.store
        var event = Self.event(0)
        event.externalID = "a"
        let first = try store.append([[event, event]])
        try store.fold(first.events)
        #expect(first.taken == [1])
        #expect(try store.append([[event]]).taken == [0])
        try store.flush()
        #expect(try store.append([[event], [event, Self.event(1)]]).taken == [0, 1])
        var other = event
        other.visitor = VisitorID(high: 1, low: 2)
        #expect(try store.append([[other]]).taken == [1])
    }

    @Test func `gives ids by time, and in sequence when the clock stands or goes back`() throws {
        let temporary = try TemporaryStore()
        let times = [0, 0, -5, 1, 1, -100, 2].map { Self.noon.advanced(byMilliseconds: $0) }
        let result = try temporary.take([times.map { Self.event(0, at: $0) }])
        let start = EventID(startOf: Self.noon).rawValue
        let later = EventID(startOf: Self.noon.advanced(byMilliseconds: 1)).rawValue
        let last = EventID(startOf: Self.noon.advanced(byMilliseconds: 2)).rawValue
        #expect(result.events.map(\.id.rawValue) == [start, start + 1, start + 2, later, later + 1, later + 2, last])
        #expect(result.events.map(\.time) == times)
        #expect(temporary.store.lastEventID.rawValue == last)
        #expect(try temporary.store.hasEvent(temporary.store.lastEventID))
        #expect(try !temporary.store.hasEvent(EventID(rawValue: last + 1)))
    }

    /// The log is read in chunks of 10,000.
    @Test(arguments: [0, 1, 9_999, 10_000, 10_001, 20_000]) func `is read to its end, from anywhere`(count: Int) throws {
        let temporary = try TemporaryStore()
        let appended = try temporary.take([(0..<count).map { Self.event($0) }]).events
        var found: [Event] = []
        try temporary.store.events(after: .zero) { event in
            found.append(event)
            return true
        }
        #expect(found == appended)
        guard let middle = appended.dropFirst(count / 2).first else { return }
        var rest = 0
        try temporary.store.events(after: middle.id) { _ in
            rest += 1
            return rest < 3
        }
        #expect(rest == min(3, count - count / 2 - 1))
        try temporary.store.events(after: EventID(rawValue: .max)) { _ in
            Issue.record("an event after the last possible one")
            return false
        }
    }

    @Test func `notes how far a file has come together with its events`() throws {
        let temporary = try TemporaryStore()
        let position = ImportPosition(fingerprint: "file", rows: 10, events: 9, isComplete: false)
        #expect(try temporary.store.importPosition(of: "file") == nil)
        let result = try temporary.store.append([[Self.event(0)]], noting: position)
        try temporary.store.fold(result.events)
        try temporary.crash()
        #expect(try temporary.store.importPosition(of: "file") == position)
        #expect(try temporary.store.verify().events == 1)
        var impossible = Self.event(1)
        impossible.externalID = String(repeating: "x", count: 600)
        var further = position
        further.rows = 20
        #expect(throws: StorageError.self) { _ = try temporary.store.append([[Self.event(1), impossible]], noting: further) }
        #expect(try temporary.store.importPosition(of: "file") == position)
        #expect(try temporary.store.verify().events == 1)
    }
}
