/// How much one row of a table may hold before it is cut.
public struct RowLimits: Hashable, Sendable {
    /// The most bytes of a row, line breaks inside quotes included. A longer row is dropped and counted.
    public var bytes: Int
    /// The most fields of a row; those beyond are dropped.
    public var fields: Int

    /// Limits on a row.
    public init(bytes: Int = 1 << 20, fields: Int = 1024) {
        precondition(bytes > 0 && fields > 0, "limits are positive")
        self.bytes = bytes
        self.fields = fields
    }
}
