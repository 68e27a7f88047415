public import Commerce

/// Learns consumption chains from all orders at once; meant to run in the background on a copy of the index.
///
/// 1. Categories with too few customers count as the one above them (``CategoryNodes``).
/// 2. Every pair is looked at roughly (``ChainScreen``), the promising ones exactly (``PairCounter``).
/// 3. A link must follow often enough (lift over the base rate of an equal window after anything else), must not be chance (baskets after
///    the first against baskets after anything else, by Dunning's likelihood ratio, with the threshold raised for the number of pairs) and must
///    have a direction (a sign test over customers of both). In a shop without chains, ``ChainSetting/invented`` links pass on average.
/// 4. The lag is told from what is bought anyway (``LagMixture``), with those taken into account who had no time yet.
/// 5. What finer links explain, or two links in succession, is left out.
///
/// Repeat demand is learned beside it, by item and by category (``RepeatLearner``).
public struct ChainLearner: Sendable {
    private let setting: ChainSetting

    /// A learner.
    public init(_ setting: ChainSetting = ChainSetting()) {
        self.setting = setting
    }

    /// What the orders up to a moment show; later orders are left out, and waiting customers have waited until then.
    ///
    /// The same orders give the same chains, in whatever sequence they arrived.
    ///
    /// - Parameter isKnown: whether a customer would be recognised at the next order. Orders of nobody known say nothing about what
    ///   follows, and would pass for customers who never came back.
    public func learn(
        from index: borrowing PurchaseIndex, facts: CatalogueFacts, until now: Timestamp,
        isKnown: (CustomerNumber) -> Bool = { _ in true }
    ) -> ConsumptionChains {
        let purchases = ShopperBaskets(index, until: now, maximumOrders: setting.maximumOrders, isKnown: isKnown)
        let waiting = Waiting(horizon: setting.horizonDays * 86_400, end: purchases.end)
        let categories = CategoryNodes(purchases, facts: facts, setting: setting)
        let repeats = RepeatLearner(setting: setting, waiting: waiting)
        let again = RepeatPruning(tree: facts.tree, category: facts.category)
        let categoryRepeats = again.categories(repeats.links(purchases, categories))
        let itemRepeats = again.items(
            repeats.links(purchases, ItemNodes(purchases, setting: setting)), beside: categoryRepeats)
        let links = crossLinks(purchases, categories, waiting) + categoryRepeats + itemRepeats
        return ConsumptionChains(links: links, horizonDays: setting.horizonDays)
    }

    /// The links between different categories.
    private func crossLinks(_ purchases: ShopperBaskets, _ nodes: CategoryNodes, _ waiting: Waiting) -> [ChainLink] {
        guard nodes.count > 1 else { return [] }
        let threshold = setting.threshold(tests: nodes.count * (nodes.count - 1))
        var screen = ChainScreen(nodes, setting)
        eachShopper(purchases, nodes) { _, shopper in screen.add(shopper) }
        let candidates = screen.candidates(nodes, threshold: threshold / 2)
        guard !candidates.isEmpty else { return [] }
        var counter = PairCounter(candidates, nodes: nodes, waiting: waiting, days: setting.horizonDays)
        eachShopper(purchases, nodes) { _, shopper in counter.add(shopper) }
        var drafts: [LinkDraft] = []
        for (index, candidate) in candidates.enumerated() {
            if let draft = draft(candidate, counter.counts(index), threshold) { drafts.append(draft) }
        }
        var detail = LinkDetail(drafts, nodes, waiting)
        eachShopper(purchases, nodes) { customer, shopper in detail.add(shopper, customer, purchases) }
        return detail.kept().map { link($0, nodes) }
    }

    private func eachShopper(_ purchases: ShopperBaskets, _ nodes: CategoryNodes, _ body: (Int, Shopper) -> Void) {
        var shopper = Shopper()
        for customer in 0..<purchases.customerCount {
            shopper.load(customer, of: purchases, nodes)
            if !shopper.nodes.isEmpty { body(customer, shopper) }
        }
    }

    /// The candidate with all that a link needs, if it is one.
    private func draft(_ candidate: ChainCandidate, _ counts: PairCounts, _ threshold: Double) -> LinkDraft? {
        let association = counts.association
        let evidence = association.logLikelihoodRatio
        guard counts.customers >= setting.minimumCustomers, association.isPositive, evidence >= threshold,
            counts.isDirected(threshold: setting.minimumEvidence)
        else { return nil }
        let (total, base) = (counts.after.smoothedShare, counts.reference.smoothedShare)
        guard total >= setting.minimumLift * base, counts.after.hits >= setting.minimumFollowers,
            let mixture = LagMixture.fit(counts.after, baseShare: base)
        else { return nil }
        return LinkDraft(pair: candidate, counts: counts, mixture: mixture, evidence: evidence, total: total, base: base)
    }

    private func link(_ draft: LinkDraft, _ nodes: CategoryNodes) -> ChainLink {
        var link = ChainLink(
            from: nodes.node(draft.pair.first), to: nodes.node(draft.pair.second), share: draft.mixture.share,
            lag: draft.mixture.lag, origin: .learned)
        link.customers = draft.counts.customers
        link.episodes = draft.counts.after.count
        link.followers = draft.counts.after.eventCount
        link.totalShare = draft.total
        link.background = draft.mixture.background
        link.baseShare = draft.base
        link.lift = draft.total / draft.base
        link.evidence = draft.evidence
        link.items = draft.topItems(setting.itemsPerLink)
        return link
    }
}

extension ChainSetting {
    /// The least likelihood ratio when so many pairs are tried: the level at which ``invented`` links pass by chance.
    func threshold(tests: Int) -> Double {
        max(minimumEvidence, NormalDistribution.squaredQuantile(beyond: 2 * invented / Double(max(1, tests))))
    }
}
