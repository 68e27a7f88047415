/// What a shop's own sessions may change of ``NextItemWeights``: the balance of new items and returns, and how directed the shop
/// is.
///
/// ```
/// score of an unseen item = t_u · old score + δ · g(share of successors)
/// score of a seen item    = t_s · old score + a
/// ```
struct NextItemKnobs: Hashable, Sendable {
    /// t_u, δ, t_s, a.
    var values: SIMD4<Double>

    /// Knobs that change nothing.
    static let neutral = NextItemKnobs(values: [1, 0, 1, 0])

    /// Weights turned by the knobs.
    func applied(to weights: NextItemWeights) -> NextItemWeights {
        var turned = weights
        turned.unseen *= Float(values[0])
        turned[.unseenSuccessors] += Float(values[1])
        turned.seen *= Float(values[2])
        turned[.seen] += Float(values[3])
        return turned
    }

    /// What the knobs multiply, for one candidate.
    static func features(of candidate: ScoredCandidate, _ weights: NextItemWeights) -> SIMD4<Float> {
        candidate.isSeen
            ? [0, 0, (weights.seen * candidate.features).sum(), 1]
            : [(weights.unseen * candidate.features).sum(), candidate.features[NextItemFeature.unseenSuccessors.place], 0, 0]
    }
}
