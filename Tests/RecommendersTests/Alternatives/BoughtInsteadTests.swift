import Commerce
import Recommenders
import Testing

@Suite struct BoughtInsteadTests {
    private static let start = Timestamp(seconds: 1_700_000_000)

    /// Two sessions look at 1 and buy 2, one looks at 1 and 3 and buys 3, one looks at 1 and buys it.
    private static func model() -> BoughtInstead {
        var model = BoughtInstead()
        for _ in 0..<2 { model.record(viewed: [1, 2, 1], bought: [2], at: start) }
        model.record(viewed: [1, 3], bought: [3], at: start)
        model.record(viewed: [1], bought: [1], at: start)
        return model
    }

    private static func after(days: Int64) -> Timestamp { start.advanced(byMilliseconds: days * 86_400_000) }

    /// 2 / (3 + 5) = 0.25 and 1 / (3 + 5) = 0.125: the buyer of 1 itself does not count.
    @Test func `the share is that of the sessions that looked and bought something else`() {
        let found = Self.model().items(insteadOf: 1, at: Self.start)
        #expect(found.map(\.item) == [2, 3])
        #expect(found.map(\.share) == [0.25, 0.125])
    }

    @Test func `nothing is bought instead of what was bought`() {
        let model = Self.model()
        #expect(model.items(insteadOf: 2, at: Self.start).isEmpty)
        #expect(model.items(insteadOf: 99, at: Self.start).isEmpty)
        #expect(model.sessionCount == 3 && model.anchorCount == 1)
    }

    /// A half-life of 90 days later the three sessions weigh 1.5: (2 · ½) / (1.5 + 5) = 0.1538.
    @Test func `sessions weigh half after ninety days`() {
        let found = Self.model().items(insteadOf: 1, at: Self.after(days: 90))
        #expect(abs((found.first?.share ?? 0) - 0.1538) < 0.0001)
    }

    /// Expected: 3 sessions with the anchor · 2 of 3 with a buyer of item 2.
    @Test func `the evidence is whole sessions`() {
        #expect(
            Self.model().evidence(of: 2, insteadOf: 1)
                == Evidence(.boughtInstead, anchor: 1, matching: 2, outOf: 3, expected: 2))
        #expect(Self.model().evidence(of: 5, insteadOf: 1) == nil)
        #expect(Self.model().evidence(of: 1, insteadOf: 2) == nil)
    }

    /// Twenty years are 81 half-lives: the landmark has moved; the new session alone gives 1 / (1 + 5).
    @Test func `years later new sessions are all that counts`() {
        var model = Self.model()
        let late = Self.after(days: 7_305)
        model.record(viewed: [1], bought: [7], at: late)
        let found = model.items(insteadOf: 1, at: late)
        #expect(found.first?.item == 7)
        #expect(abs((found.first?.share ?? 0) - 0.1667) < 0.0001)
        #expect(found.dropFirst().allSatisfy { $0.share < 0.0001 })
    }

    @Test func `an anchor keeps so many items, and the model so many anchors`() {
        var setting = BoughtInsteadSetting()
        setting.itemsPerAnchor = 3
        setting.anchors = 8
        var model = BoughtInstead(setting: setting)
        for item in ItemNumber(1)...5 {
            for _ in 0..<item { model.record(viewed: [0], bought: [item], at: Self.start) }
        }
        #expect(Set(model.items(insteadOf: 0, at: Self.start).map(\.item)) == [3, 4, 5])
        for anchor in ItemNumber(10)..<40 { model.record(viewed: [anchor], bought: [5], at: Self.start) }
        #expect(model.anchorCount <= 8)
        #expect(!model.items(insteadOf: 0, at: Self.start).isEmpty)
    }

    @Test func `a snapshot brings it back, and damage is found`() throws {
        for model in [Self.model(), BoughtInstead()] {
            var bytes: [UInt8] = [9, 9]
            model.encode(into: &bytes)
            var reader = SnapshotReader(Array(bytes[2...]))
            var copy = try BoughtInstead(decoding: &reader)
            #expect(reader.isAtEnd)
            #expect(copy.evidence(of: 2, insteadOf: 1) == model.evidence(of: 2, insteadOf: 1))
            #expect(
                copy.items(insteadOf: 1, at: Self.start).map(\.share) == model.items(insteadOf: 1, at: Self.start).map(\.share))
            var again = model
            again.record(viewed: [1, 6], bought: [2], at: Self.after(days: 3))
            copy.record(viewed: [1, 6], bought: [2], at: Self.after(days: 3))
            var (first, second): ([UInt8], [UInt8]) = ([], [])
            again.encode(into: &first)
            copy.encode(into: &second)
            #expect(first == second)
            bytes[bytes.count - 1] ^= 1
            #expect(throws: SnapshotError.self) {
                var reader = SnapshotReader(Array(bytes[2...]))
                _ = try BoughtInstead(decoding: &reader)
            }
        }
    }
}
