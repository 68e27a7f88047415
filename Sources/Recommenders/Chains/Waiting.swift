/// Waits in one customer's baskets for something to follow something else.
///
/// A wait opens with a basket that has the first but not the second, unless one is open already; the next basket with the second ends it
/// as an event; after the horizon, or at the end of the data, it ends without. Whoever buys both at once needs nothing more. For
/// repeat demand each purchase ends one wait and opens the next.
struct Waiting {
    /// The horizon, seconds.
    let horizon: Int
    /// The end of the data, seconds.
    let end: Int

    /// What a wait came to.
    enum Outcome {
        /// It followed: the baskets at both ends.
        case followed(from: Int, to: Int)
        /// It has not followed, for so many seconds.
        case censored(from: Int, seconds: Int)
        /// Another basket, without what is awaited.
        case missed
    }

    /// Waits for the second after the first, by the baskets in which they occur.
    func run(_ times: [Int], first: ArraySlice<Int32>, second: ArraySlice<Int32>, _ body: (Outcome) -> Void) {
        var (opened, place) = (-1, second.startIndex)
        for basket in Int(first.first ?? Int32(times.count))..<times.count {
            step(times, basket, second, &opened, &place, body) {
                first.contains { $0 == basket }
            }
        }
        if opened >= 0 { body(.censored(from: opened, seconds: min(horizon, end - times[opened]))) }
    }

    /// Waits for the second after anything else, in the baskets before a place.
    func runAfterAnything(_ times: [Int], before limit: Int, second: ArraySlice<Int32>, _ body: (Outcome) -> Void) {
        var (opened, place) = (-1, second.startIndex)
        for basket in 0..<limit {
            step(times, basket, second, &opened, &place, body) { true }
        }
        let last = limit < times.count ? times[limit] : end
        if opened >= 0 { body(.censored(from: opened, seconds: min(horizon, last - times[opened]))) }
    }

    /// Waits for the next purchase of the same, by the baskets in which it occurs.
    func runRepeats(_ times: [Int], same: ArraySlice<Int32>, _ body: (Outcome) -> Void) {
        guard let start = same.first else { return }
        var (opened, cursor) = (-1, same.startIndex)
        for basket in Int(start)..<times.count {
            expire(times, basket, &opened, body)
            if cursor < same.endIndex, Int(same[cursor]) == basket {
                if opened >= 0 { body(.followed(from: opened, to: basket)) }
                opened = basket
                cursor += 1
            } else if opened >= 0 {
                body(.missed)
            }
        }
        if opened >= 0 { body(.censored(from: opened, seconds: min(horizon, end - times[opened]))) }
    }

    @inline(__always) private func step(
        _ times: [Int], _ basket: Int, _ second: ArraySlice<Int32>, _ opened: inout Int, _ place: inout Int,
        _ body: (Outcome) -> Void, opens: () -> Bool
    ) {
        while place < second.endIndex, second[place] < basket { place += 1 }
        let hasSecond = place < second.endIndex && Int(second[place]) == basket
        expire(times, basket, &opened, body)
        if opened >= 0 { body(hasSecond ? .followed(from: opened, to: basket) : .missed) }
        if hasSecond { opened = -1 } else if opened < 0, opens() { opened = basket }
    }

    @inline(__always) private func expire(_ times: [Int], _ basket: Int, _ opened: inout Int, _ body: (Outcome) -> Void) {
        guard opened >= 0, times[basket] - times[opened] >= horizon else { return }
        body(.censored(from: opened, seconds: horizon))
        opened = -1
    }
}

extension LifeTable {
    /// Adds what a wait came to; with a weight of -1 takes it away.
    mutating func add(_ outcome: Waiting.Outcome, _ times: [Int], weight: Int32 = 1) {
        switch outcome {
        case .followed(let from, let to): addEvent(afterSeconds: times[to] - times[from], weight: weight)
        case .censored(_, let seconds): addCensored(afterSeconds: seconds, weight: weight)
        case .missed: addMiss(weight: weight)
        }
    }
}
