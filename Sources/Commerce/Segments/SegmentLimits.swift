/// How much a segment may hold.
public enum SegmentLimits {
    /// Segments of a shop.
    public static let segments = 500
    /// Bytes of a segment's name.
    public static let name = 200
    /// Nodes of a rule's tree, its leaves included.
    public static let nodes = 200
    /// Nodes above one another.
    public static let depth = 8
    /// Values of a condition.
    public static let values = 1_000
    /// Days of a window.
    public static let days = 3_650

    static func check(count: Int) throws(InvalidValue) {
        guard count > 0 else { throw InvalidValue(field: "", reason: "must not be empty") }
        guard count <= values else { throw InvalidValue(field: "", reason: "must hold at most \(values) elements") }
    }
}
