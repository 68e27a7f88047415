import Commerce
import Foundation
import Recommenders
import Testing

@Suite struct PopularityModelTests {
    private let week: Int64 = 7 * 86_400

    /// A view a week ago counts ½ now, a cart two weeks ago 5/4: together 1.75.
    @Test func `interactions halve every half-life and add up`() {
        var model = PopularityModel()
        model.record(0, weight: InteractionWeight.cart, at: Timestamp(seconds: 0))
        model.record(0, weight: InteractionWeight.view, at: Timestamp(seconds: week))
        #expect(abs(model.value(of: 0, at: Timestamp(seconds: 2 * week)) - 1.75) < 1e-9)
        #expect(model.value(of: 1, at: Timestamp(seconds: 0)) == 0)
    }

    @Test(arguments: 1...20) func `the number kept is the decayed sum, in whatever order events arrive`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        let events = (0..<200).map { _ in (time: shop.below(10_000_000), weight: Double(1 + shop.below(20))) }
        var forwards = PopularityModel(halfLifeDays: 3)
        var backwards = PopularityModel(halfLifeDays: 3)
        for event in events { forwards.record(0, weight: event.weight, at: Timestamp(seconds: Int64(event.time))) }
        for event in events.reversed() { backwards.record(0, weight: event.weight, at: Timestamp(seconds: Int64(event.time))) }
        let sum = events.reduce(0) { $0 + $1.weight * pow(2, (Double($1.time) - 10_000_000) / (3 * 86_400)) }
        let now = Timestamp(seconds: 10_000_000)
        #expect(abs(forwards.value(of: 0, at: now) / sum - 1) < 1e-6)
        #expect(abs(backwards.value(of: 0, at: now) / sum - 1) < 1e-6)
    }

    @Test func `the model comes back from its snapshot`() throws {
        var model = PopularityModel(halfLifeDays: 3.3)
        model.record(2, weight: 5, at: Timestamp(milliseconds: 1_234_567))
        var bytes: [UInt8] = []
        model.encode(into: &bytes)
        var reader = SnapshotReader(bytes)
        let back = try PopularityModel(decoding: &reader)
        #expect(back.halfLife == model.halfLife)
        #expect((0..<4).map { back.rank(of: $0) } == (0..<4).map { model.rank(of: $0) })
        for length in 0..<bytes.count {
            #expect(throws: SnapshotError.self) {
                var reader = SnapshotReader(Array(bytes[..<length]))
                _ = try PopularityModel(decoding: &reader)
            }
        }
    }

    @Test(arguments: [Double.nan, .infinity]) func `numbers that are no moment are refused`(wrong: Double) {
        var bytes = SnapshotBytes("VPOP")
        bytes.append((604_800.0).bitPattern, bytes: 8)
        bytes.append(1, bytes: 8)
        bytes.append(wrong.bitPattern, bytes: 8)
        #expect(throws: SnapshotError.damaged("timestamp")) {
            var reader = SnapshotReader(bytes.section())
            _ = try PopularityModel(decoding: &reader)
        }
    }
}
