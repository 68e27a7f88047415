/// What the shop calls one of its things: any text of 1 to 128 bytes without control characters.
///
/// The shop's own ids are kept as they are, letters and case included: the storefront, the feed and the orders must agree on them.
public protocol Identifier: RawRepresentable<String>, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Wraps a text that is known to be valid, such as one read back from the store.
    init(unchecked rawValue: String)
}

extension Identifier {
    /// The longest id, in bytes of UTF-8.
    public static var maximumLength: Int { 128 }

    /// Nil for an empty or over-long text and for one with control characters.
    public init?(rawValue: String) {
        guard IdentifierRules.isValid(rawValue, maximumLength: Self.maximumLength) else { return nil }
        self.init(unchecked: rawValue)
    }

    /// The id, or a complaint about the named field.
    public init(_ rawValue: String, field: String) throws(InvalidValue) {
        guard let value = Self(rawValue: rawValue) else {
            throw InvalidValue(
                field: field, reason: "must be 1 to \(Self.maximumLength) bytes of text without control characters")
        }
        self = value
    }

    /// The id itself.
    public var description: String { rawValue }

    /// Byte order of UTF-8.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What makes a text usable as an id.
enum IdentifierRules {
    static func isValid(_ text: String, maximumLength: Int) -> Bool {
        let bytes = text.utf8
        return !bytes.isEmpty && bytes.count <= maximumLength && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
}
