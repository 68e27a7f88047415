import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `People, folded out of the log` {
    private static let eventCount = 110

    private static func events(_ seed: UInt64) -> [Event] {
        var people = RandomPeople(seed: seed)
        return (0..<eventCount).map { _ in people.next() }
    }

    /// Every profile after events have come in an order and in groups of a size.
    private static func profiles(_ events: [Event], groups: Int, seed: UInt64 = 1) throws -> [StoredRow] {
        let temporary = try TemporaryStore(profileCapacity: Int(seed % 3) * 16)
        var random = SeededRandom(seed: seed)
        for start in stride(from: 0, to: events.count, by: groups) {
            try temporary.take([Array(events[start..<min(start + groups, events.count)])])
            if random.chance(20) { try temporary.store.flush() }
            if random.chance(5) { try temporary.crash() }
        }
        let found = try temporary.store.verify()
        #expect(found.isSound, "\(found.faults)")
        return try temporary.store.rows(of: ["profiles"])
    }

    @Test(arguments: 1...8) func `are the same to the byte whatever order their events came in`(seed: UInt64) throws {
        let events = Self.events(seed)
        let expected = try Self.profiles(events.sorted { $0.time < $1.time }, groups: Self.eventCount)
        #expect(expected.count > 3)
        var random = SeededRandom(seed: seed)
        for groups in [1, 7, Self.eventCount] {
            #expect(try Self.profiles(events.shuffled(using: &random), groups: groups, seed: seed) == expected, "\(groups)")
        }
        #expect(try Self.profiles(events, groups: 3, seed: seed + 1) == expected)
    }

    @Test(arguments: 1...10) func `keep every event that names somebody or comes from a browser, and each once`(seed: UInt64)
        throws
    {
        let temporary = try TemporaryStore()
        let events = Self.events(seed)
        for event in events { try temporary.take([[event]]) }
        try temporary.store.flush()
        var found: [Event] = []
        for row in try temporary.store.rows(of: ["profiles"]) {
            let halves = [row.key.prefix(8), row.key.suffix(8)].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
            let person = PersonID(high: halves[0], low: halves[1])
            let theirs = try temporary.store.events(of: person)
            let profile = try #require(try temporary.store.profile(person))
            #expect(profile.eventCount == theirs.count)
            found += theirs
        }
        #expect(Set(found.map(\.id)).count == found.count)
        let owned = Set(found.map(\.id))
        try temporary.store.events(after: .zero) { event in
            let isDecision = event.action.kind == .merge || event.action.kind == .split
            let isSomebodys = event.visitor != nil || event.identity != nil
            if !isDecision, isSomebodys { #expect(owned.contains(event.id), "\(event)") }
            return true
        }
    }

    @Test(arguments: 1...3) func `are the same after a crash at any point`(seed: UInt64) throws {
        let events = Self.events(seed)
        let expected = try Self.profiles(events, groups: 10)
        for crash in stride(from: 0, to: 11, by: 2) {
            let temporary = try TemporaryStore()
            for place in 0..<11 {
                let result = try temporary.store.append([Array(events[place * 10..<place * 10 + 10])])
                if place != crash { try temporary.store.fold(result.events) }
                if place % 4 == 2 { try temporary.store.flush() }
                if place == crash { try temporary.crash() }
            }
            let found = try temporary.store.verify()
            #expect(found.isSound, "\(found.faults)")
            #expect(try temporary.store.rows(of: ["profiles"]) == expected, "after \(crash)")
        }
    }
}
