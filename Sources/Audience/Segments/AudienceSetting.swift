public import Commerce

/// What conditions are judged with beside the person's own facts.
public struct AudienceSetting: Hashable, Sendable {
    /// The cut points of the lifecycle's grid.
    public var thresholds: LifecycleThresholds
    /// The cuts of the scores.
    public var cuts: RFMCuts
    /// The shop's currency.
    public var currency: Currency

    /// What conditions are judged with.
    public init(thresholds: LifecycleThresholds, cuts: RFMCuts, currency: Currency) {
        self.thresholds = thresholds
        self.cuts = cuts
        self.currency = currency
    }
}
