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
    /// Where phones without a country's code are dialled, ISO 3166-1: `RU`; empty where that is not known.
    public var country = ""
    /// The moment as of which a file speaks that says no times, such as a list of customers; without it such a file is refused.
    public var asOf: Timestamp?
    /// What a table holds, if that is known; otherwise its columns tell.
    public var format: HistoryFormat?
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
