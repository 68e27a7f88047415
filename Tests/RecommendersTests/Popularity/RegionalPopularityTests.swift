import Commerce
import Testing

@testable import Recommenders

@Suite struct `Popularity by region` {
    private static let now = Timestamp(milliseconds: 1_772_366_400_000)
    private static let (north, south) = (RegionID(unchecked: "north"), RegionID(unchecked: "юг"))

    @Test func `keeps regions apart`() {
        var popularity = RegionalPopularity()
        popularity.record(1, weight: 3, at: Self.now, in: Self.north)
        popularity.record(2, weight: 5, at: Self.now, in: Self.south)
        #expect(abs((popularity[Self.north]?.value(of: 1, at: Self.now) ?? 0) - 3) < 1e-6)
        #expect(popularity[Self.north]?.value(of: 2, at: Self.now) == 0)
        #expect(popularity[RegionID(unchecked: "west")] == nil)
    }

    @Test func `stops at its capacity`() {
        var popularity = RegionalPopularity()
        for number in 0..<(RegionalPopularity.capacity + 5) {
            popularity.record(1, weight: 1, at: Self.now, in: RegionID(unchecked: "r\(number)"))
        }
        #expect(popularity.models.count == RegionalPopularity.capacity)
        #expect(popularity[RegionID(unchecked: "r0")] != nil)
    }

    @Test func `comes back from a snapshot`() throws {
        var popularity = RegionalPopularity()
        popularity.record(1, weight: 3, at: Self.now, in: Self.north)
        popularity.record(2, weight: 5, at: Self.now, in: Self.south)
        var bytes: [UInt8] = []
        popularity.encode(into: &bytes)
        var reader = SnapshotReader(bytes)
        let back = try RegionalPopularity(decoding: &reader)
        #expect(reader.isAtEnd)
        #expect(back.models.keys.sorted() == popularity.models.keys.sorted())
        #expect(back[Self.south]?.timestamps == popularity[Self.south]?.timestamps)
    }
}
