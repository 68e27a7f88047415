/// A row that did not become an event.
public struct SkippedRow: Hashable, Sendable {
    /// Its line in the file, from 1; 0 where none can be named.
    public var line: Int
    /// What did not fit.
    public var detail: String

    /// A row and what was wrong with it.
    public init(line: Int, detail: String) {
        self.line = line
        self.detail = detail
    }
}
