public import Commerce

/// The shop's own ids of what the chains know by number, and the chains in the shop's own terms.
public struct ChainNames {
    private let category: (CategoryNumber) -> CategoryID?
    private let product: (ItemNumber) -> ProductID?

    /// Names given by two look-ups; nil for a number that nothing stands for any more.
    public init(category: @escaping (CategoryNumber) -> CategoryID?, product: @escaping (ItemNumber) -> ProductID?) {
        self.category = category
        self.product = product
    }

    /// The end that a node stands for.
    public func end(_ node: ChainNode) -> ChainEnd? {
        switch node {
        case .category(let number): category(number).map { .category($0) }
        case .item(let number): product(number).map { .product($0) }
        }
    }

    /// A link as the owner sees it; nil if an end has gone.
    public func chain(_ link: ChainLink) -> ConsumptionChain? {
        guard let from = end(link.from), let to = end(link.to) else { return nil }
        let origin: ConsumptionChain.Origin =
            switch link.origin {
            case .learned: .learned
            case .added: .added
            case .changed: .changed
            }
        return ConsumptionChain(
            from: from, to: to, customers: link.customers, followers: link.followers, share: link.share,
            lift: link.lift > 0 ? link.lift : nil,
            quantiles: ConsumptionChain.quantileShares.map { link.lag.quantile(Double($0) / 100) },
            spreadDays: link.lag.spreadDays, origin: origin, isMuted: link.isMuted)
    }

    /// An offer with the shop's ids; nil if an end has gone.
    public func offer(_ offer: DueOffer) -> NextOffer? {
        let need = offer.need
        guard let from = end(need.link.from), let to = end(need.target) else { return nil }
        let evidence = offer.evidence.map {
            NextOffer.Evidence(matching: $0.matching, outOf: $0.outOf, expected: $0.expected)
        }
        return NextOffer(
            from: from, to: to, since: need.since, probability: need.probability, bestMoment: need.bestMoment,
            products: offer.items.compactMap(product), evidence: evidence)
    }
}
