/// What became of a letter, or of the wish to have any.
public struct MailEngagement: Hashable, Sendable {
    /// What happened. Raw values stand in stored records: never change them.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        /// It was sent.
        case sent = 1
        /// It was opened, by a person as far as can be told.
        case opened = 2
        /// A link in it was clicked, by a person as far as can be told.
        case clicked = 3
        /// It came back for good.
        case bounced = 4
        /// The person called it spam.
        case complained = 5
        /// The person wants no more.
        case unsubscribed = 6

        /// The name on the wire: `opened`.
        public var name: String { String(describing: self) }

        /// The kind of a name on the wire.
        public init?(name: some StringProtocol) {
            guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = kind
        }
    }

    /// What happened.
    public var kind: Kind
    /// Which letter, by the sender's name for it; at most 128 bytes.
    public var letter: String?

    /// Something that happened to a letter.
    public init(_ kind: Kind, letter: String? = nil) {
        self.kind = kind
        self.letter = letter
    }
}
