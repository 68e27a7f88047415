import Audience
import TestSupport
import Testing

@Suite struct LifecycleThresholdsTests {
    private func thresholds(_ recent: Int, _ fading: Int, _ loyal: Int) throws -> LifecycleThresholds {
        try #require(LifecycleThresholds(recent: recent, fading: fading, loyal: loyal))
    }

    @Test func `come from the shop's own gaps`() throws {
        let orders = Array(repeating: 2, count: 60) + Array(repeating: 5, count: 40)
        #expect(LifecycleThresholds(gaps: Array(1...100), orderCounts: orders) == (try thresholds(80, 160, 5)))
        #expect(LifecycleThresholds(gaps: Array(1...100).map { $0 * 10 }, orderCounts: orders) == (try thresholds(180, 540, 5)))
        #expect(LifecycleThresholds(gaps: Array(repeating: 3, count: 80), orderCounts: orders) == (try thresholds(14, 45, 5)))
    }

    @Test(arguments: [(ShopKind.consumables, 30, 90), (.general, 60, 180), (.durable, 120, 365)])
    func `are those of the kind of shop as long as there is little to see`(kind: ShopKind, recent: Int, fading: Int) throws {
        let few = LifecycleThresholds(gaps: Array(1...49), orderCounts: [1, 1, 2, 9], shopKind: kind)
        #expect(few == (try thresholds(recent, fading, 4)))
    }

    @Test func `buyers of one order do not make loyalty cheap`() {
        let orders = Array(repeating: 1, count: 5_000) + (0..<100).map { $0 < 85 ? 2 : 9 }
        #expect(LifecycleThresholds(gaps: [], orderCounts: orders).loyal == 3)
    }

    @Test func `a refresh moves what has changed by more than a tenth, and by two days`() throws {
        let inForce = try thresholds(80, 160, 4)
        let orders = (0..<100).map { $0 < 80 ? 2 : 5 }
        #expect(inForce.refreshed(gaps: (1...100).map { $0 + 8 }, orderCounts: orders).recent == 80)
        #expect(inForce.refreshed(gaps: (1...100).map { $0 + 9 }, orderCounts: orders).recent == 89)
        let short = try thresholds(14, 45, 4)
        #expect(short.refreshed(gaps: Array(repeating: 15, count: 60), orderCounts: orders).recent == 14)
        #expect(short.refreshed(gaps: Array(repeating: 16, count: 60), orderCounts: orders).recent == 16)
    }

    @Test func `a refresh moves loyalty when too many or too few have it`() throws {
        let inForce = try thresholds(80, 160, 4)
        func loyal(_ share: Int) -> Int {
            inForce.refreshed(gaps: [], orderCounts: (0..<100).map { $0 < share ? 5 : 2 }).loyal
        }
        #expect(loyal(20) == 4)
        #expect(loyal(29) == 4)
        #expect(loyal(31) == 5)
        #expect(loyal(5) == 3)
    }

    @Test(arguments: 0..<100) func `always fit together, refreshed or not`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var inForce = LifecycleThresholds(gaps: [], orderCounts: [])
        for _ in 0..<20 {
            let longest = random.number(1...800)
            let gaps = random.list(0...200) { $0.number(1...longest) }
            inForce = inForce.refreshed(gaps: gaps, orderCounts: random.list(0...200) { $0.number(1...12) })
            #expect(1 <= inForce.recent && inForce.recent < inForce.fading && 3...6 ~= inForce.loyal)
        }
    }

    @Test func `the owner's own stand above them, if they fit together`() throws {
        let inForce = try thresholds(80, 160, 4)
        #expect(inForce.overridden(by: LifecycleOverrides(recent: 30)) == (try thresholds(30, 160, 4)))
        #expect(inForce.overridden(by: LifecycleOverrides(recent: 200)) == nil)
        #expect(inForce.overridden(by: LifecycleOverrides(loyal: 2)) == nil)
    }
}
