import TestSupport
import Testing

@testable import Recommenders

@Suite struct `Exploration of new arrivals` {
    @Test(arguments: [(4, 0), (7, 0), (8, 1), (12, 1), (16, 2), (48, 6)]) func `takes one place in eight`(places: Int, slots: Int)
    {
        #expect(Exploration().slots(of: places) == slots)
    }

    @Test func `draws what a beta distribution has for mean and spread`() {
        var random = SeededRandom(seed: 11)
        for (a, b) in [(0.4, 19.6), (2.0, 5.0), (30.0, 70.0)] {
            let draws = (0..<20_000).map { _ in Exploration.beta(a, b, using: &random) }
            let mean = draws.reduce(0, +) / 20_000
            let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
            // Mean a/(a + b), variance ab/((a + b)²(a + b + 1)).
            let expected = a * b / ((a + b) * (a + b) * (a + b + 1))
            #expect(abs(mean - a / (a + b)) < 0.01)
            #expect(abs(variance / expected - 1) < 0.1)
        }
    }

    @Test func `shows most often what is clicked most often, and still tries the others`() {
        var random = SeededRandom(seed: 5)
        var responses = ResponseCounts()
        for _ in 0..<100 {
            responses.show(1)
            responses.show(2)
        }
        for _ in 0..<20 { responses.click(1) }
        for _ in 0..<2 { responses.click(2) }
        var first: [ItemNumber: Int] = [:]
        for _ in 0..<1_000 {
            let chosen = Exploration().items(from: [1, 2, 3], responses: responses, limit: 1, using: &random)
            first[chosen.first?.item ?? 0, default: 0] += 1
        }
        #expect(first[1, default: 0] > 600)
        #expect(first[3, default: 0] > 5)
        #expect(first[2, default: 0] < first[3, default: 0])
    }

    @Test func `gives up what is surely worse than the block's median item`() {
        var random = SeededRandom(seed: 5)
        var responses = ResponseCounts()
        for _ in 0..<2_000 { responses.show(2) }
        // Beta(0.0067·20, 2,019.9): its upper bound is far below 5 %; item 3 has only the prior, whose upper bound is 6 %.
        let chosen = Exploration().items(from: [2, 3], responses: responses, medianRate: 0.03, limit: 2, using: &random)
        #expect(chosen.map(\.item) == [3])
        #expect(Exploration.upperBound(2, 98) > 0.02)
        #expect(abs(Exploration.upperBound(20, 80) - (0.2 + 1.96 * (0.16 / 101).squareRoot())) < 1e-12)
    }

    @Test func `is the same for the same chance`() {
        var (one, two) = (SeededRandom(seed: 9), SeededRandom(seed: 9))
        let items = (0..<50).map { ItemNumber($0) }
        let first = Exploration().items(from: items, responses: ResponseCounts(), limit: 5, using: &one)
        #expect(first == Exploration().items(from: items, responses: ResponseCounts(), limit: 5, using: &two))
        #expect(first.count == 5 && Set(first.map(\.item)).count == 5)
    }
}
