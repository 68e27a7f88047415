/// How far an order has come. Raw values stand in stored records: never change them.
public enum OrderStatus: UInt8, Hashable, Sendable, CaseIterable {
    /// It was placed.
    case created = 1
    /// It was paid.
    case paid = 2
    /// It is on its way.
    case shipped = 3
    /// The customer has it.
    case delivered = 4
    /// It will not be.
    case cancelled = 5
    /// It came back, whole or in part.
    case returned = 6

    /// The name on the wire: `paid`.
    public var name: String { String(describing: self) }

    /// The status of a name on the wire.
    public init?(name: some StringProtocol) {
        guard let status = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = status
    }
}
