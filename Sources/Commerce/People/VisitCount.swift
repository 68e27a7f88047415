/// How many visits came from a source, and when the last of them began.
public struct VisitCount: Hashable, Sendable {
    /// The source.
    public var source: VisitSource
    /// Visits.
    public var count: Int
    /// When the last one began.
    public var last: Timestamp

    /// Visits from a source.
    public init(source: VisitSource, count: Int = 1, last: Timestamp) {
        self.source = source
        self.count = count
        self.last = last
    }
}
