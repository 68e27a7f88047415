import Commerce
import LMDB
import TestSupport
import Testing

@testable import Storage

@Suite struct `What folds out of the log` {
    private static let batchCount = 24

    private static func batches(_ seed: UInt64) -> [[[Event]]] {
        var visits = RandomVisits(seed: seed)
        return (0..<batchCount).map { _ in visits.batch() }
    }

    /// The rows that the events come to when nothing goes wrong on the way.
    private static func expected(_ batches: [[[Event]]]) throws -> [StoredRow] {
        let temporary = try TemporaryStore()
        for batch in batches { try temporary.take(batch) }
        return try rows(of: temporary)
    }

    private static func rows(of temporary: TemporaryStore) throws -> [StoredRow] {
        let found = try temporary.store.verify()
        #expect(found.isSound, "\(found.faults)")
        return try temporary.store.rows()
    }

    @Test(arguments: 1...12) func `is the same whenever it is flushed`(seed: UInt64) throws {
        let batches = Self.batches(seed)
        let expected = try Self.expected(batches)
        #expect(expected.contains { $0.table == "profiles" } && expected.contains { $0.table == "externalIDs" })
        var random = SeededRandom(seed: seed)
        // So few hot profiles that most are written, dropped and read again.
        let temporary = try TemporaryStore(profileCapacity: Int(seed % 3) * 16)
        for batch in batches {
            try temporary.take(batch)
            if random.chance(40) { try temporary.store.flush() }
        }
        #expect(try Self.rows(of: temporary) == expected)
    }

    @Test(arguments: 1...4, ["append", "fold", "flush"])
    func `is the same after a crash at any point`(seed: UInt64, last: String) throws {
        let batches = Self.batches(seed)
        let expected = try Self.expected(batches)
        for crash in batches.indices {
            var random = SeededRandom(seed: seed)
            let temporary = try TemporaryStore()
            for (index, batch) in batches.enumerated() {
                let result = try temporary.store.append(batch)
                if index != crash || last != "append" { try temporary.store.fold(result.events) }
                if index != crash ? random.chance(30) : last == "flush" { try temporary.store.flush() }
                if index == crash { try temporary.crash() }
            }
            #expect(try Self.rows(of: temporary) == expected, "after batch \(crash)")
        }
    }

    @Test(arguments: 1...4) func `is the same after one crash upon another`(seed: UInt64) throws {
        let batches = Self.batches(seed)
        let temporary = try TemporaryStore()
        for batch in batches {
            try temporary.take(batch)
            try temporary.crash()
            #expect(temporary.store.watermark == .zero)
        }
        #expect(try Self.rows(of: temporary) == Self.expected(batches))
    }

    @Test(arguments: [1, 7, 64, 100_000]) func `is the same when imported in chunks of any size`(size: Int) throws {
        for seed: UInt64 in 1...3 {
            let batches = Self.batches(seed)
            let events = batches.flatMap { $0.flatMap { $0 } }
            let temporary = try TemporaryStore()
            for start in stride(from: 0, to: events.count, by: size) {
                try temporary.take([Array(events[start..<min(start + size, events.count)])])
            }
            #expect(try Self.rows(of: temporary) == Self.expected(batches))
        }
    }

    @Test(arguments: 1...4) func `takes what is sent a second time after a crash once only`(seed: UInt64) throws {
        // Whoever got no answer sends again, so here every event has its caller's id.
        let batches = Self.batches(seed).map { $0.map { $0.filter { $0.externalID != nil } } }
        let expected = try Self.expected(batches)
        for crash in stride(from: 0, to: batches.count, by: 5) {
            let temporary = try TemporaryStore()
            for (index, batch) in batches.enumerated() {
                try temporary.take(batch)
                guard index == crash else { continue }
                try temporary.crash()
                #expect(try temporary.take(batch).events.isEmpty)
            }
            #expect(try Self.rows(of: temporary) == expected, "after batch \(crash)")
        }
    }

    @Test func `comes back for a log that is longer than one flush of a replay`() throws {
        let temporary = try TemporaryStore()
        let start = Timestamp(seconds: 1_772_366_400)
        let events = (0..<125_000).map { number in
            Event(
                visitor: VisitorID(high: UInt64(number), low: 0), time: start.advanced(byMilliseconds: Int64(number)),
                action: .productView(ProductID(unchecked: "p")))
        }
        _ = try temporary.store.append([events])
        try temporary.crash()
        #expect(temporary.store.watermark > .zero)
        #expect(temporary.store.lastEventID > temporary.store.watermark)
        #expect(try temporary.store.verify().isSound)
        #expect(try temporary.store.verify().profiles == 125_000)
    }

    @Test func `counts events, visitors, sessions and revenue by day`() throws {
        let temporary = try TemporaryStore()
        let midnight = Timestamp(seconds: 20_513 * 86_400)
        let visitor = VisitorID(high: 1, low: 1)
        let line = CartLine(product: ProductID(unchecked: "p"), quantity: 2, price: Money(minorUnits: 500, currency: .eur))
        let order = Action.order(Order(id: OrderID(unchecked: "1"), lines: [line]))
        func event(_ minute: Int64, _ action: Action) -> Event {
            Event(visitor: visitor, time: midnight.advanced(bySeconds: 60 * minute), action: action)
        }
        try temporary.take([[event(-31, .pageView), event(-1, .pageView), event(29, .checkout), event(60, order)]])
        try temporary.take([[Event(visitor: nil, time: midnight, action: .pageView)]])
        for _ in 0..<2 {
            #expect(
                temporary.store.counters(day: 20_512) == [.events(.pageView): 2, .visitors: 1, .sessions: 1])
            #expect(
                temporary.store.counters(day: 20_513) == [
                    .events(.pageView): 1, .events(.checkout): 1, .events(.order): 1, .visitors: 1, .sessions: 1,
                    .revenue(.eur): 1_000,
                ])
            try temporary.store.flush()
            try temporary.crash()
        }
    }

    @Test func `that cannot go on stops the store, and nothing half folded reaches the disk`() throws {
        let temporary = try TemporaryStore()
        let visitor = VisitorID(high: 1, low: 1)
        let event = Event(visitor: visitor, time: Timestamp(seconds: 1_772_366_400), action: .pageView)
        try temporary.take([[event]])
        try temporary.store.flush()
        try temporary.withFile { file in
            let profiles = try file.table("profiles", key: [UInt8].self, value: [UInt8].self)
            try file.write { transaction in
                guard let (key, _) = try transaction.first(profiles) else { return }
                try transaction.put(profiles, key, [1, 2, 3])
            }
        }
        try temporary.reopen()
        let before = try temporary.store.rows()
        let appended = try temporary.store.append([[event]])
        #expect(throws: StorageError.self) { try temporary.store.fold(appended.events) }
        #expect(throws: StorageError.self) { try temporary.store.flush() }
        #expect(throws: StorageError.self) { _ = try temporary.store.append([[event]]) }
        #expect(try temporary.store.rows().filter { $0.table != "events" } == before.filter { $0.table != "events" })
    }
}
