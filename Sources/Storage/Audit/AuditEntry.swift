public import Commerce

/// Somebody looked at what the shop knows about a person, or changed it. Names nobody: the person is an id that tells nothing by itself, so that an
/// entry may outlive the person's erasure.
public struct AuditEntry: Hashable, Sendable {
    /// What was done. Raw values stand in stored records: never change them.
    public enum Act: UInt8, Hashable, Sendable, CaseIterable {
        /// A customer's card was read.
        case card = 1
        /// A customer's events were read.
        case events = 2
        /// Everything about a customer was handed out.
        case export = 3
        /// Browsers and identifiers were made one customer.
        case merge = 4
        /// Browsers and identifiers were taken out of a customer.
        case split = 5
        /// A customer was erased.
        case erasure = 6
        /// A customer's orders, or what is due for them, were read.
        case orders = 7
        /// The members of a segment were handed out.
        case members = 8
        /// Events were removed because their time was up.
        case expiry = 9
        /// The periods were changed after which events are removed.
        case retention = 10

        /// The name on the wire: `erasure`.
        public var name: String { String(describing: self) }
    }

    /// When.
    public var time: Timestamp
    /// Who did it: `server` for whoever has the server key, `upkeep` for the appliance itself.
    public var actor: String
    /// What was done.
    public var act: Act
    /// About whom; nil where it was about many.
    public var person: PersonID?
    /// More, in numbers and names of the shop's own things: never an identifier of a person.
    public var details: String

    /// An entry.
    public init(time: Timestamp, actor: String, act: Act, person: PersonID? = nil, details: String = "") {
        self.time = time
        self.actor = actor
        self.act = act
        self.person = person
        self.details = details
    }
}
