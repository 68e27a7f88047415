import TestSupport
import Testing

@testable import Recommenders

@Suite struct NumberCountsTests {
    @Test func `numbers are counted as a dictionary counts them, however many`() {
        var random = SeededRandom(seed: 1)
        var counts = NumberCounts(capacity: 1)
        var expected: [UInt32: Int] = [:]
        for _ in 0..<5_000 {
            let number = random.chance(10) ? UInt32.max - UInt32(random.number(0...3)) : UInt32(random.number(0...900)) << 12
            #expect(counts.add(number) == expected[number, default: 0])
            expected[number, default: 0] += 1
        }
        for (number, count) in expected { #expect(counts[number] == count) }
        #expect(counts[7] == 0)
    }
}
