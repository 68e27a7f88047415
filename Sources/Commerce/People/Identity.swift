/// What an event says about who is behind it.
public struct Identity: Hashable, Sendable {
    /// The most identifiers of one event.
    public static let capacity = 8

    /// Identifiers, each once, the strongest first; at least one.
    public let identifiers: [PersonIdentifier]
    /// Whether the shop's server vouches for it: it sent the event itself, or signed what the browser says. What a browser alone says counts
    /// for the customer's history, but does not open that history to the browser.
    public let isProven: Bool

    /// Nil without identifiers; beyond the most, the weakest are left out.
    public init?(_ identifiers: some Sequence<PersonIdentifier>, isProven: Bool) {
        let list = Set(identifiers).sorted().prefix(Self.capacity)
        guard !list.isEmpty else { return nil }
        self.identifiers = Array(list)
        self.isProven = isProven
    }

    /// The strongest identifier: the one by which the event is put to a person.
    public var anchor: PersonIdentifier { identifiers[0] }
}
