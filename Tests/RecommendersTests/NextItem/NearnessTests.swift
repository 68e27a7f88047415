@testable import Recommenders
import Testing

@Suite struct NearnessTests {
    @Test func `a click counts the less the farther it is, and nothing beside itself`() {
        let nearness = Nearness()
        let values = (0...4).map { nearness[$0] }
        #expect(values == [0, 1, 0.5, 1 / 3, 0.25])
        #expect(nearness[Nearness.reach] == Float(1) / 15)
    }
}
