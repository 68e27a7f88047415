public import Commerce

extension ConsumptionChains {
    /// The share of a link that the owner has added without one.
    static let usualShare = 0.2

    /// These chains as the owner wants them: the edits in place of what was learned, links added that were not learned.
    ///
    /// An added link needs the typical days; without a spread it has a quarter of them, without a share ``usualShare``. One that lacks
    /// the days has no effect, nor has one whose end the shop does not know.
    ///
    /// - Parameters:
    ///   - category: the number of a category; nil if it is unknown.
    ///   - item: the number of a product; nil if it is unknown.
    public func applying(
        _ edits: [ChainEdit], category: (CategoryID) -> CategoryNumber?, item: (ProductID) -> ItemNumber?
    ) -> ConsumptionChains {
        func node(_ end: ChainEnd) -> ChainNode? {
            switch end {
            case .category(let id): category(id).map { .category($0) }
            case .product(let id): item(id).map { .item($0) }
            }
        }
        var edited = links
        for edit in edits {
            guard let from = node(edit.from), let to = node(edit.to) else { continue }
            if let place = edited.firstIndex(where: { $0.from == from && $0.to == to }) {
                edited[place] = Self.changed(edited[place], by: edit)
            } else if let added = Self.added(edit, from, to) {
                edited.append(added)
            }
        }
        return ConsumptionChains(links: edited, horizonDays: horizonDays)
    }

    private static func changed(_ link: ChainLink, by edit: ChainEdit) -> ChainLink {
        var link = link
        link.isMuted = edit.isMuted
        if edit.typicalDays != nil || edit.spreadDays != nil {
            // A lag that only moves keeps its shape.
            let typical = edit.typicalDays ?? link.lag.typicalDays
            link.lag =
                edit.spreadDays.map { LagDistribution(typicalDays: typical, spreadDays: $0) }
                ?? link.lag.moved(toTypicalDays: typical)
        }
        if let share = edit.share {
            link.share = share
            link.habit?.shares = [share]
        }
        let saysMore = edit.typicalDays != nil || edit.spreadDays != nil || edit.share != nil
        if saysMore, link.origin == .learned { link.origin = .changed }
        return link
    }

    private static func added(_ edit: ChainEdit, _ from: ChainNode, _ to: ChainNode) -> ChainLink? {
        guard let typical = edit.typicalDays else { return nil }
        let lag = LagDistribution(typicalDays: typical, spreadDays: edit.spreadDays ?? typical / 4)
        var link = ChainLink(from: from, to: to, share: edit.share ?? usualShare, lag: lag, origin: .added)
        link.isMuted = edit.isMuted
        if case .item(let item) = to { link.items = [item] }
        return link
    }
}
