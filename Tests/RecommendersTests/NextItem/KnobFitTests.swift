import Foundation
@testable import Recommenders
import Testing

@Suite struct KnobFitTests {
    /// Two candidates, one seen with score 0 and one unseen with score 0; the seen one is clicked 750 of 1000 times. Without a
    /// prior the offset is ln(750/250) = 1.0986.
    @Test func `the offset is the log odds of a return`() {
        var examples = TuningExamples()
        let candidates = [
            ScoredCandidate(item: 1, isSeen: true, features: .zero), ScoredCandidate(item: 2, isSeen: false, features: .zero),
        ]
        for click in 0..<1000 { examples.append(click % 4 == 0 ? 2 : 1, candidates: candidates, NextItemWeights()) }
        let knobs = KnobFit(prior: 0.001).knobs(for: examples)
        #expect(abs(knobs.values[3] - log(3)) < 0.001)
        #expect(KnobFit(prior: 1e9).knobs(for: examples).values[3] < 0.001)
    }

    @Test func `nothing learned leaves the knobs neutral`() {
        #expect(KnobFit().knobs(for: TuningExamples()) == .neutral)
        var examples = TuningExamples()
        examples.append(9, candidates: [ScoredCandidate(item: 1, isSeen: true, features: .zero)], NextItemWeights())
        #expect(KnobFit().knobs(for: examples) == .neutral)
    }
}
