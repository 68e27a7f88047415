import Foundation
@testable import Recommenders
import Testing

@Suite struct AgeWeightsTests {
    @Test(arguments: [1, 2, 3, 1000, 1024, 1_000_000]) func `a weight is e to the minus age`(sessions: Int) {
        var weights = AgeWeights()
        weights.prepare(sessions: sessions)
        for session in stride(from: 0, to: sessions, by: max(1, sessions / 97)) {
            let expected = exp(-Double(sessions - session) / Double(sessions))
            #expect(abs(Double(weights[session]) - expected) < 0.000001)
        }
    }
}
