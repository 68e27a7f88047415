/// Whether a buyer's scores lie in ranges.
struct ScoreTest: Hashable, Sendable {
    let cuts: RFMCuts
    let recency: ClosedRange<Int>
    let frequency: ClosedRange<Int>
    let monetary: ClosedRange<Int>

    func holds(for row: PersonRow, today: Int32) -> Bool {
        guard let score = row.score(on: today, cuts) else { return false }
        return recency.contains(score.recency) && frequency.contains(score.frequency) && monetary.contains(score.monetary)
    }

    /// The next day on which the score of recency falls.
    func nextChange(for row: PersonRow, after today: Int32) -> Int32 {
        guard row.orderCount > 0 else { return .max }
        return cuts.recency.reduce(.max) { next, cut in
            guard 0...1_000_000 ~= cut, row.lastOrder &+ Int32(cut) >= today else { return next }
            return min(next, row.lastOrder &+ Int32(cut) &+ 1)
        }
    }
}
