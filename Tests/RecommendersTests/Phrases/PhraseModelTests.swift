import Commerce
import TestSupport
import Testing

@testable import Recommenders

@Suite struct `The model of search phrases` {
    private static let now = Timestamp(milliseconds: 1_772_366_400_000)

    private static func model() -> PhraseModel { PhraseModel(halfLifeDays: 60) }

    @Test func `ranks what people went on to, a purchase above looks`() {
        var model = Self.model()
        for _ in 0..<4 {
            model.search([1, 2], at: Self.now)
            model.record(10, after: [1, 2], weight: 1, at: Self.now)
        }
        model.record(11, after: [1, 2], weight: 20, at: Self.now)
        model.record(12, after: [1, 2], weight: 1, at: Self.now)
        let found = model.items(for: [1, 2], at: Self.now, limit: 10)
        #expect(found.map(\.item) == [11, 10, 12])
        // n²/(n + 2): 400/22, 16/6, 1/3.
        #expect(found.map { ($0.score * 1000).rounded() } == [18_182, 2_667, 333])
        #expect(found.allSatisfy { $0.source == .phrase })
    }

    @Test func `lets weights halve in a half-life`() {
        var model = Self.model()
        model.record(1, after: [7], weight: 4, at: Self.now.advanced(bySeconds: -60 * 86_400))
        let found = model.items(for: [7], at: Self.now, limit: 1)
        // 4 has become 2: 4 / 4.
        #expect(abs((found.first?.score ?? 0) - 1) < 0.001)
    }

    @Test func `borrows from phrases with the same words, the rarer the better`() {
        var model = Self.model()
        model.record(1, after: [1, 2], weight: 2, at: Self.now)
        model.record(2, after: [2, 3], weight: 2, at: Self.now)
        model.record(3, after: [2, 4], weight: 2, at: Self.now)
        // Three phrases; word 2 stands in all (idf ln 2), 1, 3 and 4 in one each (idf ln 4), 9 in none (idf ln 4).
        // "1 2 9" against "1 2": (ln 4 + ln 2) / (ln 4 + ln 2 + ln 4) = 3/5; against the others ln 2 / (ln 4 · 3 + ln 2) = 1/7.
        // Each has n = 2, score 1, 1 / (1 + 1) = 1/2: (3/5)²/2 = 0.18 and (1/7)²/2 = 0.0102.
        let found = model.items(for: [1, 2, 9], at: Self.now, limit: 10)
        #expect(found.map(\.item) == [1, 3, 2])
        #expect(abs(found[0].score - 0.18) < 0.001)
        #expect(abs(found[1].score - 0.010204) < 0.0001)
    }

    @Test func `puts what a phrase itself knows before all that it borrows`() {
        var model = Self.model()
        model.record(1, after: [1], weight: 1, at: Self.now)
        for _ in 0..<100 { model.record(2, after: [1, 2], weight: 20, at: Self.now) }
        #expect(model.items(for: [1], at: Self.now, limit: 10).map(\.item) == [1, 2])
        #expect(model.items(for: [1], at: Self.now, limit: 1).map(\.item) == [1])
    }

    @Test func `knows nothing of strange words or of none`() {
        var model = Self.model()
        model.record(1, after: [1], weight: 1, at: Self.now)
        model.search([], at: Self.now)
        model.record(1, after: [], weight: 1, at: Self.now)
        #expect(model.count == 1)
        #expect(model.items(for: [5], at: Self.now, limit: 10).isEmpty)
        #expect(model.items(for: [], at: Self.now, limit: 10).isEmpty)
    }

    @Test func `counts its evidence in visits`() {
        var model = Self.model()
        for _ in 0..<38 { model.search([3], at: Self.now) }
        for _ in 0..<12 { model.record(8, after: [3], weight: 1, at: Self.now) }
        #expect(model.evidence(for: 8, after: [3]) == Evidence(.searched, matching: 12, outOf: 38))
        #expect(model.evidence(for: 9, after: [3]) == nil)
        #expect(model.evidence(for: 8, after: [4]) == nil)
        // A phrase that nobody used borrows the evidence with the items.
        #expect(model.evidence(for: 8, after: [3, 4])?.matching == 12)
    }

    @Test func `forgets the phrases searched longest ago, and of a phrase the items least wanted`() {
        var model = PhraseModel(halfLifeDays: 60, capacity: 8)
        for phrase in UInt32(0)..<11 {
            model.search([phrase, 100], at: Self.now.advanced(bySeconds: Int64(phrase)))
            model.record(phrase, after: [phrase, 100], weight: 1, at: Self.now)
        }
        #expect(model.count == 9)
        #expect(!model.knows([0, 100]) && !model.knows([1, 100]) && model.knows([2, 100]) && model.knows([10, 100]))
        for item in UInt32(0)..<100 {
            model.record(item, after: [10, 100], weight: Double(item + 1), at: Self.now)
        }
        let items = model.items(for: [10, 100], at: Self.now, limit: 1000).map(\.item)
        #expect(items.first == 99 && items.contains(40) && !items.contains(35))
    }

    @Test func `comes back from a snapshot as it was`() throws {
        var random = SeededRandom(seed: 4)
        var model = Self.model()
        for step in 0..<500 {
            let words = Set((0..<random.number(1...4)).map { _ in UInt32(random.number(0...20)) }).sorted()
            let time = Self.now.advanced(bySeconds: Int64(step * 60))
            model.search(words, at: time)
            model.record(UInt32(random.number(0...50)), after: words, weight: Double(random.number(1...20)), at: time)
        }
        var bytes: [UInt8] = []
        model.encode(into: &bytes)
        var reader = SnapshotReader(bytes)
        let back = try PhraseModel(decoding: &reader)
        #expect(reader.isAtEnd)
        #expect(back.entries == model.entries)
        #expect(back.items(for: [1, 2], at: Self.now, limit: 20) == model.items(for: [1, 2], at: Self.now, limit: 20))
        var again: [UInt8] = []
        back.encode(into: &again)
        #expect(again == bytes)
    }

    @Test func `refuses a snapshot that is cut or changed`() {
        var model = Self.model()
        model.record(1, after: [1, 2], weight: 1, at: Self.now)
        var bytes: [UInt8] = []
        model.encode(into: &bytes)
        for length in 0..<bytes.count {
            var reader = SnapshotReader(Array(bytes[..<length]))
            #expect(throws: SnapshotError.self) { _ = try PhraseModel(decoding: &reader) }
        }
        for place in 24..<bytes.count {
            var damaged = bytes
            damaged[place] ^= 4
            var reader = SnapshotReader(damaged)
            #expect(throws: SnapshotError.self) { _ = try PhraseModel(decoding: &reader) }
        }
    }
}
