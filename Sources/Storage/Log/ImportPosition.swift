/// How far a file of the past has been taken in, kept in the same transaction as its events.
public struct ImportPosition: Hashable, Sendable {
    /// What tells the file from others.
    public var fingerprint: String
    /// Rows of the file that need not be read again.
    public var rows: Int
    /// Events that these rows gave.
    public var events: Int
    /// Whether the file has been read to its end.
    public var isComplete: Bool

    /// A position in a file.
    public init(fingerprint: String, rows: Int, events: Int, isComplete: Bool) {
        self.fingerprint = fingerprint
        self.rows = rows
        self.events = events
        self.isComplete = isComplete
    }
}
