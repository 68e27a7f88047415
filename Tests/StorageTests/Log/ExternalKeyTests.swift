import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `The key of a caller's id` {
    private struct Pair: Hashable {
        var id: String
        var visitor: VisitorID?
    }

    @Test func `is another one for every pair of id and visitor`() {
        var random = SeededRandom(seed: 1)
        let ids = ["", "a", "aa", "b", "a0", "\u{1}", String(repeating: "a", count: 64), "ж"]
        var pairs: [[UInt8]: Pair] = [:]
        for _ in 0..<5_000 {
            let visitor = random.maybe { VisitorID(high: $0.pick([0, 0x61 << 56, 1, .max]), low: $0.pick([0, 0x61, 1, .max])) }
            let pair = Pair(id: random.pick(ids), visitor: visitor)
            let event = Event(visitor: pair.visitor, time: Timestamp(seconds: 0), externalID: pair.id, action: .pageView)
            guard let key = ExternalKey(event) else { continue }
            // No visitor counts as the visitor of zeros, which no browser has.
            let canonical = Pair(id: pair.id, visitor: pair.visitor ?? VisitorID(high: 0, low: 0))
            #expect(pairs[key.bytes, default: canonical] == canonical)
            pairs[key.bytes] = canonical
            #expect(key.bytes.count == pair.id.utf8.count + 17)
        }
        #expect(pairs.count > 100)
        #expect(Set(pairs.values).count == pairs.count)
    }

    @Test func `keeps ids that begin alike together`() throws {
        func key(_ id: String, _ high: UInt64) throws -> [UInt8] {
            let event = Event(
                visitor: VisitorID(high: high, low: 0), time: Timestamp(seconds: 0), externalID: id, action: .pageView)
            return try #require(ExternalKey(event)).bytes
        }
        #expect(try key("m5x1-a", .max).lexicographicallyPrecedes(key("m5x2-a", 0)))
        #expect(try key("a", .max).lexicographicallyPrecedes(key("ab", 0)))
    }

    @Test func `is missing where the caller gave no id`() {
        #expect(ExternalKey(Event(visitor: nil, time: Timestamp(seconds: 0), action: .pageView)) == nil)
    }
}
