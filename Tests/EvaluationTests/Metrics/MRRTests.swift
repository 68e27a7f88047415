import Evaluation
import Testing

@Suite struct MRRTests {
    /// Ranks 1, 2, beyond the cutoff, none: (1 + ½ + 0 + 0) / 4.
    @Test func `one over the rank within the cutoff over all queries`() {
        var mean = MRR(at: 2)
        #expect(mean.value == 0)
        mean.add(recommended: [5, 6, 7], actual: 5)
        mean.add(recommended: [5, 6, 7], actual: 6)
        mean.add(recommended: [5, 6, 7], actual: 7)
        mean.add(recommended: [], actual: 7)
        #expect(mean.value == 0.375)
        #expect(mean.name == "MRR@2")
    }
}
