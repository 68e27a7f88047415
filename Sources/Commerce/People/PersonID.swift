/// A person as the shop sees one: a customer with all their devices and identifiers, or a browser that nobody has been recognised in yet.
///
/// 128 bits. Of a browser they are those of its ``VisitorID``; of a customer they are made of the strongest of their identifiers, so that the
/// same identifiers give the same person whatever order they became known in.
public struct PersonID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first 64 bits.
    public let high: UInt64
    /// The last 64 bits.
    public let low: UInt64

    /// The id made of two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Whoever sits at a browser in which nobody has been recognised.
    public init(_ visitor: VisitorID) {
        self.init(high: visitor.high, low: visitor.low)
    }

    /// Reads 32 hexadecimal digits; nil for anything else.
    public init?(hex text: some StringProtocol) {
        guard let visitor = VisitorID(hex: text) else { return nil }
        self.init(visitor)
    }

    /// The browser with the same bits; there need not be one.
    public var visitor: VisitorID { VisitorID(high: high, low: low) }

    /// 32 lower-case hexadecimal digits.
    public var description: String { visitor.description }

    /// Numeric order, which is also the order of the big-endian bytes.
    public static func < (left: PersonID, right: PersonID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
