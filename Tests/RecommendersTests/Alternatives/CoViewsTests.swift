import Commerce
import Recommenders
import Testing

@Suite struct CoViewsTests {
    private let day: Int64 = 86_400

    /// Anchor 1. Session 0, 60 days old: 1 2; session 1, new: 1 3 2. With a half-life of 60 days the sessions count ½ and 1:
    /// n(2) = ½ · 1/1 + 1 · 1/2 = 1; n(3) = 1. Clicks: 1 twice, 2 twice, 3 once.
    /// 2: 1 / (2^0.7 · 32^0.3) = 0.21764; 3: 1 / (2^0.7 · 31^0.3) = 0.21972.
    @Test func `scores are those computed by hand`() {
        var index = SessionIndex()
        for (start, items) in [(0, [1, 2]), (60 * day, [1, 3, 2])] as [(Int64, [ItemNumber])] {
            let session = index.startSession(at: Timestamp(seconds: start))
            for item in items { index.append(item: item, toSession: session) }
        }
        var scratch = QueryScratch()
        let found = CoViews().items(with: 1, in: index, at: Timestamp(seconds: 60 * day), limit: 5, scratch: &scratch)
        #expect(found.map(\.item) == [3, 2])
        for (score, expected) in zip(found.map(\.score), [0.21972, 0.21764] as [Float]) {
            #expect(abs(score - expected) < 0.00002)
        }
        let alone = CoViews().items(with: 1, in: index, at: Timestamp(seconds: 0), excluding: 1, limit: 5, scratch: &scratch)
        #expect(alone.map(\.item) == [2])
        let wanted = CoViews().items(with: 1, in: index, at: Timestamp(seconds: 0), limit: 5, scratch: &scratch) { $0 != 3 }
        #expect(wanted.map(\.item) == [2])
    }

    @Test func `clicks farther away than the window do not count`() {
        var index = SessionIndex()
        let session = index.startSession(at: Timestamp(seconds: 0))
        for item in ItemNumber(0)..<20 { index.append(item: item, toSession: session) }
        var scratch = QueryScratch()
        let found = CoViews().items(with: 10, in: index, at: Timestamp(seconds: 0), limit: 50, scratch: &scratch)
        #expect(Set(found.map(\.item)) == Set(2...18).subtracting([10]))
    }

    @Test func `an anchor that nobody has clicked has no company`() {
        var scratch = QueryScratch()
        #expect(CoViews().items(with: 4, in: SessionIndex(), at: Timestamp(seconds: 0), limit: 5, scratch: &scratch).isEmpty)
    }
}
