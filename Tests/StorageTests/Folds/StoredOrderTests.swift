import Commerce
import LMDB
import TestSupport
import Testing

@testable import Storage

@Suite struct `Keys in the store` {
    private static func bytes(_ key: some LMDBKey) -> [UInt8] {
        var bytes: [UInt8] = []
        key.encode(into: &bytes)
        return bytes
    }

    @Test func `of visitors sort as visitors do`() {
        var random = SeededRandom(seed: 1)
        let edges: [UInt64] = [0, 1, 255, 256, 1 << 63, .max]
        let visitors =
            edges.flatMap { high in edges.map { VisitorID(high: high, low: $0) } }
            + (0..<200).map { _ in VisitorID(using: &random) }
        for left in visitors {
            let right = random.pick(visitors)
            let (first, second) = (Self.bytes(Pair(left.high, left.low)), Self.bytes(Pair(right.high, right.low)))
            #expect(first.count == 16)
            #expect((left < right) == first.lexicographicallyPrecedes(second))
        }
    }

    @Test func `of events sort by time, then by sequence`() {
        var random = SeededRandom(seed: 2)
        for _ in 0..<1_000 {
            let (left, right) = (
                EventID(rawValue: random.next()), EventID(rawValue: random.next() >> UInt64(random.number(0...63)))
            )
            let (first, second) = (Self.bytes(left.rawValue), Self.bytes(right.rawValue))
            #expect((left < right) == first.lexicographicallyPrecedes(second))
            #expect(left.time <= left.next(at: right.time).time)
            #expect(left < left.next(at: right.time) || left.rawValue == .max)
        }
    }
}
