import Glibc

/// The next item of the running session, those already seen included: everything that the session index knows, in one ranking.
///
/// Steps, with S sessions in the index, cnt(x) clicks on x, lag(x) the clicks since x was clicked last, age(n) a session's place
/// in the history from 0 (newest) to 1:
/// ```
/// neighbours   knn(j), see SessionNeighbours; here with a decay of e^(-lag/2), 200 sessions an item, the 200 best vote
/// rules        cur: fwd(j) += e^-age / d for j d clicks after one of its latest 300 clicks, bwd(j) before it, d ≤ 4
///              the 9 latest other items x, 100 clicks each: fwdold(j), bwdold(j) += w(x) e^-age / d, w(x) as in
///              SessionNeighbours
/// candidates   what was seen, and the 80 best of
///              share(knn) + .5 share(fwd) + .2 share(bwd) + .2 share(fwdold) + .1 share(bwdold)
/// walk         the 20 best candidates i by knn, p(i) = knn(i) / Σ: walk(j) += p(i) c^-0.75 / d around its c latest
///              clicks, c ≤ 50, d ≤ 2; the 60 best new j join the candidates
/// returns      P(r | context), see RepeatHistogram
/// score        softmax of NextItemWeights · features
/// ```
/// The blend of session neighbours with sequential rules goes back to Ludewig and Jannach (2018, doi:10.1007/s11257-018-9209-6),
/// the decays of the neighbours to STAN (Garg et al., 2019, doi:10.1145/3331184.3331322), the separate treatment of returns to
/// RepeatNet (Ren et al., 2019, doi:10.1609/aaai.v33i01.33014806), the damped walk to RP3β (Paudel et al., 2017,
/// doi:10.1145/2955101).
public struct NextItem: Sendable {
    /// The weights of the last step.
    public let weights: NextItemWeights
    /// How far it looks.
    public let setting: NextItemSetting
    /// What is known beyond the session's clicks adds this much.
    public let affinities: AffinityWeights
    let neighbours: SessionNeighbours
    private let rules: SurroundingRules
    private let walk: SecondOrderWalk

    /// A model with some weights.
    public init(
        weights: NextItemWeights = NextItemWeights(), setting: NextItemSetting = NextItemSetting(),
        affinities: AffinityWeights = AffinityWeights()
    ) {
        self.weights = weights
        self.setting = setting
        self.affinities = affinities
        neighbours = SessionNeighbours(setting: setting.neighbours)
        rules = SurroundingRules(setting: setting)
        walk = SecondOrderWalk(setting: setting)
    }

    /// The items most likely to be clicked next, the best first, each with its probability among the candidates as its score.
    ///
    /// Empty if the session is; few or none if the index knows none of its items: the caller has something for that case.
    ///
    /// - Parameters:
    ///   - clicks: the running session's items, oldest first.
    ///   - repeats: how people return to what they have seen.
    ///   - own: the running session's number, so that it does not speak for itself.
    ///   - mode: which of the session's own items may be in the answer.
    public func items(
        after clicks: [ItemNumber], in index: borrowing SessionIndex, repeats: RepeatHistogram,
        excluding own: SessionNumber? = nil, mode: NextItemMode = .repeatsKept, limit: Int, scratch: inout QueryScratch
    ) -> [Recommendation] {
        guard !clicks.isEmpty, limit > 0 else { return [] }
        gather(after: clicks, in: index, excluding: own, scratch: &scratch)
        return rank(clicks, in: index, repeats: repeats, mode: mode, limit: limit, scratch: &scratch.next)
    }

    /// The same with what a shop knows beyond the session's clicks, see ``AffinityWeights``.
    ///
    /// - Parameters:
    ///   - facts: the catalogue.
    ///   - earlier: items of this person's earlier sessions, the latest first.
    public func items(
        after clicks: [ItemNumber], in index: borrowing SessionIndex, repeats: RepeatHistogram, facts: CatalogueFacts,
        earlier: [ItemNumber] = [], excluding own: SessionNumber? = nil, mode: NextItemMode = .repeatsKept, limit: Int,
        scratch: inout QueryScratch
    ) -> [Recommendation] {
        guard !clicks.isEmpty, limit > 0 else { return [] }
        gather(after: clicks, in: index, excluding: own, scratch: &scratch)
        addBonuses(facts: facts, earlier: earlier, scratch: &scratch.next)
        return rank(clicks, in: index, repeats: repeats, mode: mode, limit: limit, scratch: &scratch.next)
    }

    /// Leaves the candidates with all that speaks for them in the scratch.
    func gather(
        after clicks: [ItemNumber], in index: borrowing SessionIndex, excluding own: SessionNumber?, scratch: inout QueryScratch
    ) {
        neighbours.gather(after: clicks, in: index, excluding: own, scratch: &scratch)
        scratch.next.readAhead &+= rules.gather(in: index, scratch: &scratch.next)
        CandidateChoice(setting: setting).choose(in: index, scratch: &scratch.next)
        scratch.next.readAhead &+= walk.gather(in: index, scratch: &scratch.next)
    }

    /// Lets earlier items join the candidates and notes what is added to each unseen candidate's score.
    private func addBonuses(facts: CatalogueFacts, earlier: [ItemNumber], scratch: inout NextItemScratch) {
        for item in earlier.prefix(affinities.earlierItems) { scratch.choose(item) }
        let affinity = SessionAffinity(affinities, seen: scratch.seen, facts: facts)
        for choice in 0..<scratch.chosen.count {
            let place = Int(scratch.chosen[choice])
            let item = scratch.table[place].item
            var bonus: Float = 0
            if place >= scratch.table.seenCount {
                bonus = affinity.bonus(for: item, facts: facts)
                if let rank = earlier.prefix(affinities.earlierItems).firstIndex(of: item) {
                    bonus += affinities.earlier / (1 + Float(rank) / 10)
                }
            }
            scratch.bonuses.append(bonus)
        }
    }

    /// Scores the candidates, takes the best and clears the table.
    private func rank(
        _ clicks: [ItemNumber], in index: borrowing SessionIndex, repeats: RepeatHistogram, mode: NextItemMode, limit: Int,
        scratch: inout NextItemScratch
    ) -> [Recommendation] {
        let features = NextItemFeatures(
            after: clicks.suffix(SessionNeighbours.clicksPerQuery), in: index, repeats: repeats, scratch: scratch)
        scratch.best.reset(limit: limit)
        var total: Float = 0
        for choice in 0..<scratch.chosen.count {
            let place = Int(scratch.chosen[choice])
            guard !hides(place, seenCount: scratch.table.seenCount, mode) else { continue }
            var score = features.score(place, weights, in: index, scratch: scratch)
            if choice < scratch.bonuses.count { score += scratch.bonuses[choice] }
            total += exp(score)
            scratch.best.offerItem(scratch.table[place].item, score: score, in: index)
        }
        scratch.table.clear()
        scratch.best.sortDescending()
        return (0..<scratch.best.count).map {
            Recommendation(item: scratch.best[$0].item, score: exp(scratch.best[$0].score) / total, source: .nextItem)
        }
    }

    /// Whether a mode keeps a row out of the answer.
    private func hides(_ place: Int, seenCount: Int, _ mode: NextItemMode) -> Bool {
        switch mode {
        case .repeatsKept: false
        case .currentExcluded: place == 0
        case .unseenOnly: place < seenCount
        }
    }
}
