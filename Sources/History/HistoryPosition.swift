/// How far a file has been turned into events: everything before it has been handed out, nothing behind it.
public struct HistoryPosition: Hashable, Sendable {
    /// Rows behind us, the header not counted.
    public var rows: Int
    /// Events of those rows.
    public var events: Int

    /// A position; both numbers are those of a ``HistoryReader/position``.
    public init(rows: Int, events: Int) {
        self.rows = rows
        self.events = events
    }

    /// The beginning of a file.
    public static let start = HistoryPosition(rows: 0, events: 0)
}
