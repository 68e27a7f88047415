/// What to offer a customer for something that is due.
public struct DueOffer: Hashable, Sendable {
    /// The need.
    public var need: DueNeed
    /// Products that meet it, the best first; available or not.
    public var items: [ItemNumber]

    /// An offer.
    public init(need: DueNeed, items: [ItemNumber]) {
        self.need = need
        self.items = items
    }

    /// What put the items there.
    public var source: Source { need.link.isRepeat ? .repeatDemand : .nextBestOffer }

    /// The counts behind it; nil for a link that only the owner knows of.
    public var evidence: Evidence? {
        let link = need.link
        guard link.episodes > 0 else { return nil }
        return Evidence(
            .boughtAfter, anchor: need.anchor, matching: link.followers, outOf: link.episodes,
            expected: link.lift > 0 ? Double(link.followers) / link.lift : nil)
    }
}
