import Evaluation
import Testing

@Suite struct HitRateTests {
    @Test func `hits within the cutoff over all queries`() {
        var rate = HitRate(at: 2)
        #expect(rate.value == 0)
        rate.add(recommended: [5, 6, 7], actual: 6)
        rate.add(recommended: [5, 6, 7], actual: 7)
        rate.add(recommended: [], actual: 7)
        rate.add(recommended: [1], actual: 1)
        #expect(rate.value == 0.5)
        #expect(rate.name == "HR@2")
    }
}
