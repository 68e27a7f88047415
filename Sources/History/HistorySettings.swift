public import Commerce

/// What to assume where a file of the past is silent.
public struct HistorySettings: Hashable, Sendable {
    /// Separates the visitors of one source from those of another: the same id in two namespaces is two visitors.
    public var namespace: String
    /// The currency of prices; nil leaves prices out.
    public var currency: Currency?
    /// What clocks in the file show when it is midnight in Greenwich, in seconds; for times that name no zone.
    public var secondsFromUTC: Int
    /// The times of a file that has none; without it such a file is refused.
    public var clock: SyntheticClock?
    /// The most skipped rows of one kind that are kept with line and detail; the rest are only counted.
    public var maximumExamples = 5

    /// Assumptions about a file.
    public init(namespace: String = "history", currency: Currency? = nil, secondsFromUTC: Int = 0, clock: SyntheticClock? = nil) {
        self.namespace = namespace
        self.currency = currency
        self.secondsFromUTC = secondsFromUTC
        self.clock = clock
    }
}
