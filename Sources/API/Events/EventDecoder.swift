public import Commerce
import JSON

/// Reads events from JSON: one event, an array of them, or `{"visitor": …, "consent": …, "events": […]}`.
///
/// A batch is taken whole or refused whole; a refusal names the field: `events[3].product`. Members that have no meaning here
/// are passed over.
public struct EventDecoder: Sendable {
    /// The currency of amounts that name none.
    public var currency: Currency
    /// Where phones without a country's code are dialled, ISO 3166-1: `RU`; empty where that is not known.
    public var country: String
    /// What browsers say about people is checked against these; nil if nobody can sign.
    public var signatures: (any IdentitySignatures)?

    /// A decoder for a shop that counts in a currency and whose customers are in a country.
    public init(currency: Currency, country: String = "", signatures: (any IdentitySignatures)? = nil) {
        self.currency = currency
        self.country = country
        self.signatures = signatures
    }

    /// All events of a request's body; times are no later than `now`. `cookieVisitor` is the one of the request's cookie.
    public func batch(
        from body: [UInt8], now: Timestamp, origin: Event.Origin, cookieVisitor: VisitorID? = nil
    ) throws(InvalidValue) -> EventBatch {
        let circumstances = Circumstances(now: now, origin: origin, cookieVisitor: cookieVisitor)
        do throws(JSONError) {
            return try batch(from: JSONDocument.parse(body, maximumDepth: 16).root, circumstances)
        } catch {
            throw InvalidValue(field: error.path, reason: error.reason)
        }
    }

    /// All events of a document.
    func batch(from root: JSONValue, _ circumstances: Circumstances) throws(JSONError) -> EventBatch {
        if root.kind == .array {
            return EventBatch(events: try events(in: root, circumstances, visitor: nil))
        }
        let consent = try root.member("consent")?.consent()
        guard let list = try root.member("events") else {
            var events: [Event] = []
            try append(root, circumstances, visitor: nil, to: &events)
            return EventBatch(events: events, consent: consent)
        }
        let visitor = try root.member("visitor")?.visitorID()
        return EventBatch(events: try events(in: list, circumstances, visitor: visitor), consent: consent)
    }

    private func events(
        in list: JSONValue, _ circumstances: Circumstances, visitor: VisitorID?
    ) throws(JSONError) -> [Event] {
        let elements = try list.elements()
        guard 1...EventLimits.events ~= elements.count else {
            throw list.error("must hold 1 to \(EventLimits.events) events")
        }
        var events: [Event] = []
        events.reserveCapacity(elements.count)
        for element in elements { try append(element, circumstances, visitor: visitor, to: &events) }
        return events
    }

    /// Reads one event; an order that has come further already makes two. `visitor` is whose it is if it does not say itself.
    private func append(
        _ value: JSONValue, _ circumstances: Circumstances, visitor: VisitorID?, to events: inout [Event]
    ) throws(JSONError) {
        let visitor = try value.member("visitor")?.visitorID() ?? visitor
        let event = Event(
            visitor: visitor,
            time: try time(of: value, now: circumstances.now),
            origin: circumstances.origin,
            externalID: try value.member("id")?.externalID(),
            page: try value.member("page")?.page(),
            region: try value.member("region")?.identifier(),
            identity: try identity(of: value, visitor: visitor, circumstances),
            action: try action(of: value, circumstances.origin))
        try requirePerson(event, in: value)
        events.append(event)
        guard case .order = event.action, let second = try course(of: event, value, circumstances.now) else { return }
        events.append(second)
    }

    /// `time` as milliseconds or ISO 8601, or `age` in milliseconds before now, or now; the future is cut to now.
    private func time(of value: JSONValue, now: Timestamp) throws(JSONError) -> Timestamp {
        if let time = try value.member("time") {
            return min(now, try time.timestamp())
        }
        guard let age = try value.member("age") else { return now }
        let milliseconds = try age.wholeMilliseconds()
        guard milliseconds >= 0, now.milliseconds - milliseconds >= EventLimits.earliestTime else {
            throw age.error("must be milliseconds before now, at least 0")
        }
        return now.advanced(byMilliseconds: -milliseconds)
    }
}
