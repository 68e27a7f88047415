import Commerce
import Testing

@Suite struct ValueRangeTests {
    @Test func `both bounds belong to a range, and an open end has none`() {
        let values = [-1.0, 0.8, 1, 1.5, 1.6]
        #expect(values.map { ValueRange(from: 0.8, to: 1.5).contains($0) } == [false, true, true, true, false])
        #expect(values.map { ValueRange(from: 1).contains($0) } == [false, false, true, true, true])
        #expect(values.map { ValueRange(to: 1).contains($0) } == [true, true, true, false, false])
        #expect(!ValueRange(from: 0).contains(.nan))
    }
}
