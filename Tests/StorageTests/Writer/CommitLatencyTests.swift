import Testing

@testable import Storage

@Suite struct `The latency of commits` {
    @Test func `is the latest and the 99th percentile of the last 1,024`() {
        let latency = CommitLatency()
        #expect(latency.summary == (0, 0))
        latency.record(microseconds: 7)
        #expect(latency.summary == (7, 7))
        for value in 1...100 { latency.record(microseconds: value * 1_000) }
        #expect(latency.summary == (100_000, 99_000))
        for _ in 0..<1_024 { latency.record(microseconds: 3) }
        #expect(latency.summary == (3, 3))
        latency.record(microseconds: .max)
        #expect(latency.summary == (Int(UInt32.max), 3))
    }
}
