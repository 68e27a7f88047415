import Testing

@testable import Recommenders

@Suite struct GrowingBufferTests {
    @Test func `elements survive growth`() {
        var buffer = GrowingBuffer<UInt64>()
        for number in UInt64(0)..<10_000 { buffer.append(number * number) }
        let all = (0..<buffer.count).map { buffer[$0] }
        #expect(all == (UInt64(0)..<10_000).map { $0 * $0 })
    }

    @Test func `an element that is not counted leaves no trace`() {
        var buffer = GrowingBuffer<UInt32>()
        for number in UInt32(0)..<100 { buffer.append(number, counting: number % 3 == 0 ? 1 : 0) }
        let all = (0..<buffer.count).map { buffer[$0] }
        #expect(all == (UInt32(0)..<34).map { 3 * $0 })
    }

    @Test func `a stretch is copied onto one that overlaps it`() {
        var buffer = GrowingBuffer<UInt32>()
        for number in UInt32(0)..<8 { buffer.append(number) }
        buffer.copy(from: 2, to: 0, count: 6)
        let all = (0..<8).map { buffer[$0] }
        #expect(all == [2, 3, 4, 5, 6, 7, 6, 7])
    }

    @Test func `bytes written are read back as elements`() {
        var buffer = GrowingBuffer<UInt32>()
        for number in UInt32(0)..<5 { buffer.append(number * 0x0101_0101) }
        var bytes: [UInt8] = [9]
        buffer.appendBytes(from: 1, count: 3, to: &bytes)
        #expect(bytes == [9, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])
        let back = GrowingBuffer<UInt32>(count: 2, fromBytes: bytes, at: 5)
        let all = (0..<2).map { back[$0] }
        #expect(all == [0x0202_0202, 0x0303_0303])
    }

    @Test func `an index beyond the end stops the program`() async {
        await #expect(processExitsWith: .failure) {
            let buffer = GrowingBuffer<UInt32>(repeating: 0, count: 3)
            _ = buffer[3]
        }
    }
}
