import Testing

@testable import Recommenders

@Suite struct `Counts of responses` {
    @Test func `say how often an item was shown and clicked`() {
        var counts = ResponseCounts()
        for _ in 0..<3 { counts.show(5) }
        counts.click(5)
        counts.click(2)
        #expect(counts.responses(to: 5) == (3, 1))
        #expect(counts.responses(to: 2) == (1, 1))
        #expect(counts.responses(to: 99) == (0, 0))
        // (2 + 20) / (3 + 1000).
        #expect(abs(counts.clickRate - 22.0 / 1003) < 1e-12)
    }

    @Test func `come back from a snapshot`() throws {
        var counts = ResponseCounts()
        for item in UInt32(0)..<40 {
            for _ in 0..<item { counts.show(item) }
            if item % 3 == 0 { counts.click(item) }
        }
        var bytes: [UInt8] = []
        counts.encode(into: &bytes)
        var reader = SnapshotReader(bytes)
        let back = try ResponseCounts(decoding: &reader)
        #expect(back.impressions == counts.impressions && back.clicks == counts.clicks)
        #expect(back.clickRate == counts.clickRate)
        bytes[30] ^= 1
        var damaged = SnapshotReader(bytes)
        #expect(throws: SnapshotError.self) { _ = try ResponseCounts(decoding: &damaged) }
    }
}
