@testable import Recommenders
import Testing

@Suite struct NextItemKnobsTests {
    @Test func `neutral knobs change nothing`() {
        #expect(NextItemKnobs.neutral.applied(to: NextItemWeights()) == NextItemWeights())
    }

    /// t_u = 2, δ = 0.5: successors 2 · 0.153 + 0.5 = 0.806; t_s = 0.5, a = 1: 0.5 · 6.203 + 1 = 4.1015.
    @Test func `knobs turn both groups of weights`() {
        let turned = NextItemKnobs(values: [2, 0.5, 0.5, 1]).applied(to: NextItemWeights())
        #expect(abs(turned[.unseenSuccessors] - 0.806) < 0.0001)
        #expect(abs(turned[.unseenWalk] - 1.602) < 0.0001)
        #expect(abs(turned[.seen] - 4.1015) < 0.0001)
        #expect(abs(turned[.seenLength] - 0.305) < 0.0001)
    }

    @Test(arguments: [true, false]) func `turned weights score as the knobs do`(isSeen: Bool) {
        let weights = NextItemWeights()
        let knobs = NextItemKnobs(values: [1.5, 0.25, 0.5, -1])
        var candidate = ScoredCandidate(item: 1, isSeen: isSeen, features: .zero)
        for place in 0..<10 { candidate.features[place] = Float(place) / 4 }
        candidate.features[0] = 1
        let turned = knobs.applied(to: weights)
        let direct = ((isSeen ? turned.seen : turned.unseen) * candidate.features).sum()
        let turnedLater = (SIMD4<Double>(NextItemKnobs.features(of: candidate, weights)) * knobs.values).sum()
        #expect(abs(Double(direct) - turnedLater) < 0.0001)
    }
}
