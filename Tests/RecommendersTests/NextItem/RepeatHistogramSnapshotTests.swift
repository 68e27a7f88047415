@testable import Recommenders
import Testing

@Suite struct RepeatHistogramSnapshotTests {
    private static func histogram() -> RepeatHistogram {
        var shop = RandomShop(seed: 3)
        var histogram = RepeatHistogram()
        for session in shop.clicks(900, items: 12).sessions {
            for place in session.indices { histogram.learn(session[place], after: Array(session[..<place])) }
        }
        return histogram
    }

    @Test func `a histogram is read back as it was written, and goes on alike`() throws {
        var histogram = Self.histogram()
        var bytes: [UInt8] = []
        histogram.encode(into: &bytes)
        var reader = SnapshotReader(bytes)
        var copy = try RepeatHistogram(decoding: &reader)
        #expect(copy == histogram)
        #expect(reader.isAtEnd)
        copy.learn(1, after: [1, 2])
        histogram.learn(1, after: [1, 2])
        #expect(copy == histogram)
    }

    @Test func `damaged bytes are refused`() {
        var bytes: [UInt8] = []
        Self.histogram().encode(into: &bytes)
        for cut in [0, 8, 24, bytes.count - 1] {
            #expect(throws: SnapshotError.self) {
                var reader = SnapshotReader(Array(bytes[..<cut]))
                _ = try RepeatHistogram(decoding: &reader)
            }
        }
        var counters = SnapshotBytes("VREP")
        for _ in 0..<42 * 17 { counters.append(RepeatHistogram.capacity, bytes: 4) }
        #expect(throws: SnapshotError.damaged("counter")) {
            var reader = SnapshotReader(counters.section())
            _ = try RepeatHistogram(decoding: &reader)
        }
    }
}
