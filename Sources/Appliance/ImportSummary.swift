/// What an import of events or orders has come to.
public struct ImportSummary: Sendable {
    /// Events found in the file in this run.
    public var events: Int
    /// Of these, how many were new to the store.
    public var taken: Int
    /// Rows that an earlier run had taken.
    public var resumedAfterRows: Int
    /// Whether the file had been imported to its end before.
    public var wasComplete: Bool
    /// What was found and what was skipped, in several lines for a person.
    public var report: String
}
