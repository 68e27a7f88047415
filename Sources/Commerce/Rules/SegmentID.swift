/// A group of visitors, by name.
public struct SegmentID: Identifier {
    /// The text.
    public let rawValue: String

    /// Wraps a text that is known to be valid.
    public init(unchecked rawValue: String) {
        self.rawValue = rawValue
    }
}

extension SegmentID {
    /// Here for the first time.
    public static let new = SegmentID(unchecked: "new")
    /// Was here before.
    public static let returning = SegmentID(unchecked: "returning")
    /// Has ordered.
    public static let buyers = SegmentID(unchecked: "buyers")
    /// Has something in the cart.
    public static let cart = SegmentID(unchecked: "cart")
    /// The segments that are there without anybody making them.
    public static let builtIn: Set<SegmentID> = [.new, .returning, .buyers, .cart]
}
