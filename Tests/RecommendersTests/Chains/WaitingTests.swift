import Testing

@testable import Recommenders

@Suite struct `A wait` {
    /// Ten days of patience, data until day 100.
    private let waiting = Waiting(horizon: 10, end: 100)

    private func words(_ run: ((Waiting.Outcome) -> Void) -> Void) -> [String] {
        var words: [String] = []
        run { outcome in
            switch outcome {
            case .followed(let from, let to): words.append("\(from)-\(to)")
            case .censored(let from, let seconds): words.append("\(from) for \(seconds)")
            case .missed: words.append("miss")
            }
        }
        return words
    }

    // Baskets 0: A, 1: something, 2: A, 3: B, 4: A and B, 5: A.
    @Test func `begins with the first, ends with the second and not before`() {
        let found = words { waiting.run([0, 3, 5, 6, 7, 95], first: [0, 2, 4, 5], second: [3, 4], $0) }
        #expect(found == ["miss", "miss", "0-3", "5 for 5"])
    }

    // Basket 1 comes after ten days: too late for the wait from basket 0, and it has A, so it begins another.
    @Test func `is given up after the horizon and can begin anew`() {
        #expect(words { waiting.run([0, 10, 15], first: [0, 1], second: [2], $0) } == ["0 for 10", "1-2"])
        #expect(words { waiting.run([0, 10], first: [0], second: [1], $0) } == ["0 for 10"])
        #expect(words { waiting.run([0, 10], first: [], second: [1], $0) } == [])
    }

    @Test func `for what comes after anything begins with any basket that lacks it and ends where it is told`() {
        #expect(words { waiting.runAfterAnything([0, 2, 4, 99], before: 4, second: [1], $0) } == ["0-1", "2 for 10", "3 for 1"])
        #expect(words { waiting.runAfterAnything([0, 2, 4], before: 1, second: [2], $0) } == ["0 for 2"])
        #expect(words { waiting.runAfterAnything([0, 2], before: 0, second: [1], $0) } == [])
    }

    @Test func `for the same again ends one wait with the next purchase and begins another`() {
        #expect(words { waiting.runRepeats([1, 5, 8, 30], same: [0, 2, 3], $0) } == ["miss", "0-2", "2 for 10", "3 for 10"])
        #expect(words { waiting.runRepeats([1], same: [], $0) } == [])
    }
}
