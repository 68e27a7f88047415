/// What ``RepeatHistogram`` distinguishes of a running session: how many items it has seen, and how it got to the current one.
struct RepeatContext: Hashable, Sendable {
    /// Contexts that there are.
    static let count = 42
    /// Contexts that share one number of distinct items.
    static let perDistinct = 6

    /// `6 · (min(distinct items, 7) - 1) + 2 · last click + click before it`.
    ///
    /// The last click is 0 for an item not seen before, 1 for the same as the click before, 2 for another one seen before;
    /// the click before it is 1 if its item had been seen before it, else 0.
    let rawValue: Int

    /// The context of a session that has at least one click.
    init(of clicks: ArraySlice<ItemNumber>) {
        precondition(!clicks.isEmpty, "a session without clicks has no context")
        var distinct = 0
        for place in clicks.indices where distinct < 7 && !clicks[..<place].contains(clicks[place]) { distinct += 1 }
        let last = clicks.endIndex - 1
        var arrival = 0
        var before = 0
        if last > clicks.startIndex {
            if clicks[last] == clicks[last - 1] {
                arrival = 1
            } else if clicks[..<last].contains(clicks[last]) {
                arrival = 2
            }
            before = clicks[..<(last - 1)].contains(clicks[last - 1]) ? 1 : 0
        }
        rawValue = Self.perDistinct * (distinct - 1) + 2 * arrival + before
    }
}
