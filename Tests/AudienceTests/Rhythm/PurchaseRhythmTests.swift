import Audience
import Testing

@Suite struct PurchaseRhythmTests {
    @Test func `who bought once is expected after the shop's usual gap`() {
        let rhythm = PurchaseRhythm(typicalGap: 40)
        #expect(rhythm.expectedOrder(after: [1_000]) == 1_040)
        #expect(rhythm.expectedOrder(after: []) == nil)
    }

    @Test func `one's own gaps weigh more and more`() {
        let rhythm = PurchaseRhythm(typicalGap: 40)
        let gaps = (0...20).map { rhythm.expectedGap(after: Array(repeating: 10, count: $0)) }
        #expect(gaps[0] == 40 && gaps[2] == 20 && gaps[20] <= 12)
        #expect(zip(gaps, gaps.dropFirst()).allSatisfy { $0 >= $1 })
    }

    @Test func `orders of one day are one, in whatever order they come`() {
        let rhythm = PurchaseRhythm(typicalGap: 10)
        #expect(rhythm.expectedOrder(after: [120, 100, 110, 110, 100]) == 130)
        #expect(RepeatGaps.of([120, 100, 110, 110]) == [10, 10])
        #expect(RepeatGaps.of([120, 100, 110], since: 115) == [10])
    }

    @Test func `the shop's gap is the median of its gaps, once there are enough`() {
        #expect(PurchaseRhythm(gaps: Array(1...99)).typicalGap == 50)
        #expect(PurchaseRhythm(gaps: [1, 2, 3], shopKind: .consumables).typicalGap == 30)
    }
}
