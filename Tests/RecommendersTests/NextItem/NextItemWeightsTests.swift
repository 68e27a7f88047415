@testable import Recommenders
import Testing

@Suite struct NextItemWeightsTests {
    @Test func `there are ten weights of unseen items and fifteen of seen ones`() {
        #expect(NextItemFeature.ofUnseen.count == 10)
        #expect(NextItemFeature.ofSeen.count == 15)
        #expect(NextItemFeature.ofUnseen.last == .unseenWalk)
        #expect(NextItemFeature.ofSeen.first == .seen)
    }

    @Test func `weights are read back from what a setting keeps`() throws {
        var weights = NextItemWeights()
        weights[.unseenSuccessors] = 0.465
        weights[.seenWalk] = -3
        let copy = try #require(NextItemWeights(values: weights.values))
        #expect(copy == weights)
        #expect(copy[.unseenSuccessors] == 0.465)
        #expect(copy[.seenWalk] == -3)
        #expect(weights.values.count == 25)
    }

    @Test func `names that are missing have their defaults and strange ones are refused`() {
        #expect(NextItemWeights(values: ["seen": 1])?[.seenReturn] == NextItemWeights()[.seenReturn])
        #expect(NextItemWeights(values: ["unknown": 1]) == nil)
        #expect(NextItemWeights(values: ["seen": .nan]) == nil)
    }
}
