import Glibc

/// What the softmax of ``NextItem`` looks at, for the candidates of one query.
struct NextItemFeatures {
    private let unseenFactors: CandidateSums.Columns
    private let allFactors: CandidateSums.Columns
    private let walkFactor: Float
    private let confidence: Float
    private let unseenShare: Float
    private let sessions: Float
    private let length: Float
    private let distinct: Float
    /// ln P of every outcome.
    private let returns: InlineArray<17, Float>

    /// The features of the candidates in a scratch.
    init(
        after clicks: ArraySlice<ItemNumber>, in index: borrowing SessionIndex, repeats: RepeatHistogram,
        scratch: borrowing NextItemScratch
    ) {
        let sums = scratch.sums
        unseenFactors = sums.unseen.reciprocals
        allFactors = sums.all.reciprocals
        walkFactor = CandidateSums.Columns.reciprocal(sums.walk)
        confidence = sums.confidence
        unseenShare = sums.unseen.votes * allFactors.votes
        sessions = Float(max(1, index.sessionCount))
        length = log(Float(clicks.count))
        distinct = log(Float(scratch.seen.count))
        var returns = repeats.probabilities(after: clicks)
        for outcome in 0..<RepeatHistogram.outcomes { returns[outcome] = log(returns[outcome]) }
        self.returns = returns
    }

    /// The score of the item in a row of the table.
    @inline(__always) func score(
        _ place: Int, _ weights: NextItemWeights, in index: borrowing SessionIndex, scratch: borrowing NextItemScratch
    ) -> Float {
        place < scratch.table.seenCount
            ? (weights.seen * seen(place, in: index, scratch: scratch)).sum()
            : (weights.unseen * unseen(scratch.table[place], in: index)).sum()
    }

    /// The features of an item that the session has not seen, in the order of ``NextItemFeature/ofUnseen``.
    func unseen(_ row: Candidate, in index: borrowing SessionIndex) -> SIMD16<Float> {
        let voteShare = row.votes * unseenFactors.votes
        let votes = Self.logShare(voteShare, scale: 10_000)
        let age = (sessions - Float(index.recency(of: row.item) >> 7)) / sessions
        var features = SIMD16<Float>.zero
        features[0] = votes
        features[1] = Self.logShare(row.successors * unseenFactors.successors)
        features[2] = Self.logShare(row.predecessors * unseenFactors.predecessors)
        features[3] = Self.logShare(row.earlierSuccessors * unseenFactors.earlierSuccessors)
        features[4] = voteShare
        features[5] = log(1 + Float(index.clickCount(on: row.item)))
        features[6] = log(1 + 1000 * age)
        features[7] = returns[RepeatHistogram.new]
        features[8] = votes * confidence / 5
        features[9] = Self.logShare(row.walk * walkFactor)
        return features
    }

    /// The features of the item of a recency rank, in the order of ``NextItemFeature/ofSeen``.
    func seen(_ rank: Int, in index: borrowing SessionIndex, scratch: borrowing NextItemScratch) -> SIMD16<Float> {
        let row = scratch.table[rank]
        let item = scratch.seen[rank]
        var features = SIMD16<Float>.zero
        features[0] = 1
        features[1] = returns[min(rank, RepeatHistogram.new - 1)]
        features[2] = Self.logShare(row.votes * allFactors.votes, scale: 10_000)
        features[3] = Self.logShare(row.successors * allFactors.successors)
        features[4] = rank == 0 ? 1 : 0
        features[5] = log(Float(rank + 1))
        features[6] = log(Float(item.clicks))
        features[7] = rank == 0 ? features[6] : 0
        features[8] = Float(min(item.ledHere, 3))
        features[9] = log(1 + Float(index.clickCount(on: item.item)))
        features[10] = unseenShare
        features[11] = length
        features[12] = distinct
        features[13] = confidence
        features[14] = Self.logShare(row.walk * walkFactor)
        return features
    }

    /// g(v) = ln(v + ε) - ln(ε) with ε one over the scale.
    @inline(__always) private static func logShare(_ share: Float, scale: Float = 1000) -> Float { log(1 + scale * share) }
}
