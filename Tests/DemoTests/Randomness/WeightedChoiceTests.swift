import Testing

@testable import Demo

struct WeightedChoiceTests {
    @Test func `elements come as often as their weights say`() {
        let choice = WeightedChoice([(element: "a", weight: 1), ("never", 0), ("b", 3)])
        var generator = SeededGenerator(seed: 1)
        var counts: [String: Int] = [:]
        for _ in 0..<10_000 { counts[choice.draw(using: &generator) ?? "nothing", default: 0] += 1 }
        #expect(Set(counts.keys) == ["a", "b"])
        #expect((2_300...2_700).contains(counts["a"] ?? 0))
    }

    @Test(arguments: [[], [0.0], [0, 0]])
    func `nothing is drawn where nothing has weight`(weights: [Double]) {
        let choice = WeightedChoice(weights.enumerated().map { (element: $0, weight: $1) })
        var generator = SeededGenerator(seed: 1)
        #expect(choice.isEmpty)
        #expect(choice.draw(using: &generator) == nil)
    }
}
