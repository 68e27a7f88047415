import Testing

@testable import Recommenders

@Suite struct MemoryBlockTests {
    @Test func `elements survive the way from small blocks into large ones and on`() {
        var buffer = GrowingBuffer<UInt64>()
        let count = 2_000_000  // 16 MB: blocks of 4 MiB and more are the large ones
        for number in 0..<count { buffer.append(UInt64(number) &* 0x9E37_79B9_7F4A_7C15) }
        let wrong = (0..<count).first { buffer[$0] != UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        #expect(wrong == nil)
    }
}
