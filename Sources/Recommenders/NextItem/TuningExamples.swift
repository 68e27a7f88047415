/// Clicks with the candidates that the model had for them, as the knobs see these.
struct TuningExamples: Sendable {
    /// One click.
    struct Example: Sendable {
        /// Its candidates in ``TuningExamples/features``.
        var candidates: Range<Int>
        /// The one that was clicked; nil if none of them.
        var clicked: Int?
    }

    /// The clicks, in order of time.
    private(set) var examples: [Example] = []
    /// The candidates' features.
    private(set) var features: [SIMD4<Float>] = []

    /// Adds a click.
    mutating func append(_ item: ItemNumber, candidates: [ScoredCandidate], _ weights: NextItemWeights) {
        let start = features.count
        for candidate in candidates { features.append(NextItemKnobs.features(of: candidate, weights)) }
        let clicked = candidates.firstIndex { $0.item == item }.map { start + $0 }
        examples.append(Example(candidates: start..<features.count, clicked: clicked))
    }

    /// One over the rank that the knobs give the clicked item; 0 beyond the 20th or if it is no candidate.
    func reciprocalRank(of example: Example, _ knobs: NextItemKnobs) -> Double {
        guard let clicked = example.clicked else { return 0 }
        let values = SIMD4<Float>(knobs.values)
        let score = (features[clicked] * values).sum()
        var rank = 1
        for place in example.candidates where place != clicked {
            let other = (features[place] * values).sum()
            if other > score || (other == score && place < clicked) { rank += 1 }
        }
        return rank <= 20 ? 1 / Double(rank) : 0
    }
}
