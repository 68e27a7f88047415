public import Commerce

/// A line of the consent log: who agreed to what, or took it back, in which words, when, where, and how that came in.
public struct ConsentEntry: Hashable, Sendable {
    /// The event that tells of it.
    public var event: EventID
    /// When.
    public var time: Timestamp
    /// To what, whether given, in which words, from which form.
    public var decision: ConsentDecision
    /// The page on which it happened.
    public var page: Page?
    /// How it came in.
    public var origin: Event.Origin
    /// The identifiers that were named.
    public var identifiers: [PersonIdentifier]

    /// The line that an event makes; nil for an event of another kind.
    init?(_ event: Event) {
        guard case .consent(let decision) = event.action else { return nil }
        self.event = event.id
        time = event.time
        self.decision = decision
        page = event.page
        origin = event.origin
        identifiers = event.identity?.identifiers ?? []
    }
}
