import Evaluation
import Testing

@Suite struct NDCGTests {
    /// Wanted 1 and 2, found at ranks 1 and 3 of three places: (1/log₂2 + 1/log₂4) / (1/log₂2 + 1/log₂3) = 1.5 / 1.63093 = 0.91972.
    @Test func `what stands further behind counts less`() {
        var gain = NDCG(at: 3)
        #expect(gain.value == 0)
        gain.add(recommended: [1, 9, 2, 8], wanted: [1, 2])
        #expect(abs(gain.value - 0.919_72) < 1e-5)
        #expect(gain.name == "NDCG@3")
    }

    /// One place, two wanted items: the ideal is one item in front. Beyond the cutoff nothing counts: (1 + 0) / 2.
    @Test func `the ideal has no more places than the list`() {
        var gain = NDCG(at: 1)
        gain.add(recommended: [1, 2], wanted: [1, 2])
        gain.add(recommended: [9, 2], wanted: [1, 2])
        gain.add(recommended: [9, 2], wanted: [])
        #expect(gain.value == 0.5)
    }
}
