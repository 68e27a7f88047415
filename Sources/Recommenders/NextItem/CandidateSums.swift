/// What the columns of the candidates add up to, the divisors of their shares.
struct CandidateSums: Sendable {
    /// Over items not seen.
    var unseen = Columns()
    /// Over all items.
    var all = Columns()
    /// What the walk carried to items not seen.
    var walk: Float = 0
    /// ln(1 + all that followed the current item).
    var confidence: Float = 0

    /// One number for each kind of evidence.
    struct Columns: Sendable {
        var votes: Float = 0
        var successors: Float = 0
        var predecessors: Float = 0
        var earlierSuccessors: Float = 0
        var earlierPredecessors: Float = 0

        /// Adds a candidate's numbers.
        @inline(__always) mutating func add(_ row: Candidate) {
            votes += row.votes
            successors += row.successors
            predecessors += row.predecessors
            earlierSuccessors += row.earlierSuccessors
            earlierPredecessors += row.earlierPredecessors
        }

        /// One over each, 0 for 0.
        var reciprocals: Columns {
            Columns(
                votes: Self.reciprocal(votes), successors: Self.reciprocal(successors),
                predecessors: Self.reciprocal(predecessors), earlierSuccessors: Self.reciprocal(earlierSuccessors),
                earlierPredecessors: Self.reciprocal(earlierPredecessors))
        }

        /// One over a number, 0 for 0.
        static func reciprocal(_ value: Float) -> Float { value > 0 ? 1 / value : 0 }
    }
}
