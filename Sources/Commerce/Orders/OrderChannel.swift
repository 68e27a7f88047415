/// The way an order came in. Raw values stand in stored records: never change them.
public enum OrderChannel: UInt8, Hashable, Sendable, CaseIterable {
    /// On the shop's site or in its app.
    case online = 1
    /// In a shop of stone, with a loyalty card or without.
    case offline = 2
    /// By telephone.
    case phone = 3

    /// The name on the wire: `online`.
    public var name: String { String(describing: self) }

    /// The channel of a name on the wire.
    public init?(name: some StringProtocol) {
        guard let channel = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = channel
    }
}
