public import Commerce

/// What one request brought: its events, and what it said about all of them.
public struct EventBatch: Equatable, Sendable {
    /// The events in the request's order, at least one.
    public var events: [Event]
    /// The consent that the body states, if it does.
    public var consent: Consent?

    /// Events with the consent they came under.
    public init(events: [Event], consent: Consent? = nil) {
        self.events = events
        self.consent = consent
    }

    /// Whether an event says nothing about whose it is.
    public var lacksVisitor: Bool { events.contains { $0.visitor == nil } }

    /// Takes out who people are: what says nothing else goes, of the rest the identity does. For those who did not agree to be known.
    public mutating func forgetPeople() {
        events.removeAll { [.identify, .consent, .mail].contains($0.action.kind) }
        for index in events.indices where events[index].identity != nil { events[index].identity = nil }
    }

    /// Gives a visitor to the events that have none.
    public mutating func fillIn(_ visitor: VisitorID) {
        for index in events.indices where events[index].visitor == nil { events[index].visitor = visitor }
    }
}
