import Evaluation
import Testing

@Suite struct QueryTimingTests {
    /// (1 + 2 + 9 + 4) / 4 = 4; of 1, 2, 4, 9 the later in the middle is 4.
    @Test func `mean and median in microseconds`() {
        let timing = QueryTiming(nanoseconds: [1000, 2000, 9000, 4000])
        #expect(timing.meanMicroseconds == 4)
        #expect(timing.medianMicroseconds == 4)
        #expect(QueryTiming(nanoseconds: []).meanMicroseconds == 0)
    }
}
