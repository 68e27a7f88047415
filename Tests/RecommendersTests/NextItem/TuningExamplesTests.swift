@testable import Recommenders
import Testing

@Suite struct TuningExamplesTests {
    /// Unseen candidates with walk features 1, 3, 3, 2: scores in that order; item 12 is tied with 11, which stands before it.
    @Test func `a rank counts better candidates and equal ones before it`() {
        var examples = TuningExamples()
        let walks: [(ItemNumber, Float)] = [(10, 1), (11, 3), (12, 3), (13, 2)]
        let candidates = walks.map { item, walk in
            var features = SIMD16<Float>.zero
            features[NextItemFeature.unseenWalk.place] = walk
            return ScoredCandidate(item: item, isSeen: false, features: features)
        }
        for item in [11, 12, 13, 10, 99] as [ItemNumber] { examples.append(item, candidates: candidates, NextItemWeights()) }
        let ranks = examples.examples.map { examples.reciprocalRank(of: $0, .neutral) }
        #expect(ranks == [1, 0.5, 1.0 / 3, 0.25, 0])
    }

    @Test func `the 21st is no hit`() {
        var examples = TuningExamples()
        let candidates = (ItemNumber(0)..<21).map { ScoredCandidate(item: $0, isSeen: false, features: .zero) }
        examples.append(19, candidates: candidates, NextItemWeights())
        examples.append(20, candidates: candidates, NextItemWeights())
        #expect(examples.examples.map { examples.reciprocalRank(of: $0, .neutral) } == [0.05, 0])
    }
}
