/// Somebody agreed to something, or took it back: to what, in which words, and where they did it. Who and when is the event's.
public struct ConsentDecision: Hashable, Sendable {
    /// Bytes of a text that can be kept.
    public static let textLimit = 4_096

    /// What is agreed to. Raw values stand in stored records: never change them.
    public enum Purpose: UInt8, Hashable, Sendable, CaseIterable {
        /// That data about the person are kept and used (GDPR art. 6, 152-FZ art. 9).
        case personalData = 1
        /// Advertising by e-mail (38-FZ art. 18).
        case email = 2
        /// Advertising by SMS.
        case sms = 3
        /// Web push.
        case push = 4
        /// Calls.
        case calls = 5

        /// The name on the wire: `personalData`.
        public var name: String { String(describing: self) }

        /// The purpose of a name on the wire.
        public init?(name: some StringProtocol) {
            guard let purpose = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = purpose
        }
    }

    /// To what.
    public var purpose: Purpose
    /// Whether it was given or taken back.
    public var isGiven: Bool
    /// The words that were agreed to.
    public var text: String?
    /// Where: the form, the page, the till.
    public var source: String?

    /// A decision.
    public init(purpose: Purpose, isGiven: Bool, text: String? = nil, source: String? = nil) {
        self.purpose = purpose
        self.isGiven = isGiven
        self.text = text
        self.source = source
    }
}
