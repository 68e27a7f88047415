/// Something by which the shop knows a person: their number in the shop, an e-mail address, a phone, a loyalty card. Always in its one
/// normal form, so that two spellings of the same thing are equal.
public struct PersonIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The longest value, in bytes of UTF-8 (an e-mail address has 254 at most, RFC 5321 §4.5.3.1.3).
    public static let maximumLength = 254

    /// A kind of identifier, the strongest first: what the shop itself gives out stands above what is typed in. Raw values stand in stored
    /// records: never change them.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable, Comparable {
        /// The customer's number in the shop.
        case customer = 1
        /// An e-mail address.
        case email = 2
        /// A phone number, E.164.
        case phone = 3
        /// A loyalty card.
        case card = 4

        /// The name on the wire: `email`.
        public var name: String { String(describing: self) }

        /// The kind of a name on the wire.
        public init?(name: some StringProtocol) {
            guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = kind
        }

        /// The stronger first.
        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// The kind.
    public let kind: Kind
    /// The value in its normal form.
    public let value: String

    /// Wraps a value that is known to be in its normal form, such as one read back from the store.
    public init(unchecked kind: Kind, _ value: String) {
        self.kind = kind
        self.value = value
    }

    /// `email:anna@shop.example`.
    public var description: String { "\(kind.name):\(value)" }

    /// The stronger first, then by bytes.
    public static func < (left: PersonIdentifier, right: PersonIdentifier) -> Bool {
        (left.kind, left.value) < (right.kind, right.value)
    }
}
