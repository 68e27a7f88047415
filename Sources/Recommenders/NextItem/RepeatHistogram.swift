/// How often sessions return to an item seen before, and to which: counters that every click updates.
///
/// With H[c][r] the clicks in context c (``RepeatContext``) on the r-th latest distinct item, r = 0…14, 15 for all older ones,
/// and NEW for an item not seen before; m the same counts summed over the contexts with as many distinct items, each plus 0.1,
/// as shares:
/// ```
/// P(r | c) = (H[c][r] + 30 · m[r]) / (Σ H[c] + 30)
/// ```
/// Only the latest clicks count: whenever ``capacity`` are gathered, every counter is halved. Returns are modelled apart in
/// RepeatNet (Ren et al., 2019, doi:10.1609/aaai.v33i01.33014806); this is its counting relative.
public struct RepeatHistogram: Hashable, Sendable {
    /// Clicks after which all counters are halved.
    public static let capacity: UInt32 = 262_144
    /// Clicks of each session that count.
    public static let clicksPerSession = 60
    /// Outcomes told apart: 15 ranks, older ones, new.
    static let outcomes = 17
    /// The outcome of an item not seen before.
    static let new = 16
    private static let prior: Float = 30

    /// H, one row of ``outcomes`` per context.
    private(set) var counts: [UInt32]
    /// The sum of all counters.
    public private(set) var total: UInt32 = 0

    /// Nothing counted yet.
    public init() {
        counts = Array(repeating: 0, count: RepeatContext.count * Self.outcomes)
    }

    /// Counters as they were; nil if their number is wrong or one is no count.
    init?(counts: [UInt32]) {
        guard counts.count == RepeatContext.count * Self.outcomes, counts.allSatisfy({ $0 < Self.capacity }) else { return nil }
        self.counts = counts
        total = counts.reduce(0, &+)
    }

    /// Learns from a click.
    ///
    /// - Parameters:
    ///   - item: what was clicked.
    ///   - clicks: the session's clicks before it, oldest first; a session's first click and those after the 60th teach nothing.
    public mutating func learn(_ item: ItemNumber, after clicks: [ItemNumber]) {
        guard !clicks.isEmpty, clicks.count < Self.clicksPerSession else { return }
        let row = RepeatContext(of: clicks[...]).rawValue * Self.outcomes
        counts[row + Self.outcome(item, after: clicks)] += 1
        total += 1
        if total >= Self.capacity { halve() }
    }

    /// The probabilities of the outcomes after some clicks, at least one.
    func probabilities(after clicks: ArraySlice<ItemNumber>) -> InlineArray<17, Float> {
        let context = RepeatContext(of: clicks).rawValue
        var shares = InlineArray<17, Float>(repeating: 0.1)
        let first = context - context % RepeatContext.perDistinct
        for other in first..<first + RepeatContext.perDistinct {
            for outcome in 0..<Self.outcomes { shares[outcome] += Float(counts[other * Self.outcomes + outcome]) }
        }
        var shareTotal: Float = 0
        var own: Float = 0
        for outcome in 0..<Self.outcomes {
            shareTotal += shares[outcome]
            own += Float(counts[context * Self.outcomes + outcome])
        }
        for outcome in 0..<Self.outcomes {
            let count = Float(counts[context * Self.outcomes + outcome])
            shares[outcome] = (count + Self.prior * shares[outcome] / shareTotal) / (own + Self.prior)
        }
        return shares
    }

    /// Which outcome a click is: the rank of its item among the distinct ones, the latest first, at most 15, or new.
    static func outcome(_ item: ItemNumber, after clicks: [ItemNumber]) -> Int {
        var rank = 0
        for place in clicks.indices.reversed() {
            if clicks[place] == item { return min(rank, new - 1) }
            if !clicks[(place + 1)...].contains(clicks[place]) { rank += 1 }
        }
        return new
    }

    private mutating func halve() {
        total = 0
        for place in counts.indices {
            counts[place] /= 2
            total += counts[place]
        }
    }
}
