public import Commerce

/// A segment with how many are in it.
public struct SegmentOverview: Hashable, Sendable {
    /// The segment.
    public var segment: Segment
    /// How many customers are in it.
    public var count: Int
}
