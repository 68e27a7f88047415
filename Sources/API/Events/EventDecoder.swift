public import Commerce
public import JSON

/// Reads events from JSON: one event, an array of them, or `{"visitor": …, "consent": …, "events": […]}`.
///
/// A batch is taken whole or refused whole; a refusal names the field: `events[3].product`. Members that have no meaning here
/// are passed over.
public struct EventDecoder: Sendable {
    /// The currency of amounts that name none.
    public var currency: Currency

    /// A decoder for a shop that counts in a currency.
    public init(currency: Currency) {
        self.currency = currency
    }

    /// All events of a request's body; times are no later than `now`.
    public func batch(from body: [UInt8], now: Timestamp, origin: Event.Origin) throws(InvalidValue) -> EventBatch {
        do throws(JSONError) {
            return try batch(from: JSONDocument.parse(body, maximumDepth: 16).root, now: now, origin: origin)
        } catch {
            throw InvalidValue(field: error.path, reason: error.reason)
        }
    }

    /// One event, such as a line of a file; `visitor` is whose it is if it does not say itself.
    public func event(
        from value: JSONValue, now: Timestamp, origin: Event.Origin, visitor: VisitorID? = nil
    ) throws(JSONError) -> Event {
        Event(
            visitor: try value.member("visitor")?.visitorID() ?? visitor,
            time: try time(of: value, now: now),
            origin: origin,
            externalID: try value.member("id")?.externalID(),
            page: try value.member("page")?.page(),
            region: try value.member("region")?.identifier(),
            action: try action(of: value))
    }

    private func batch(from root: JSONValue, now: Timestamp, origin: Event.Origin) throws(JSONError) -> EventBatch {
        if root.kind == .array {
            return EventBatch(events: try events(in: root, now: now, origin: origin, visitor: nil))
        }
        let consent = try root.member("consent")?.consent()
        guard let list = try root.member("events") else {
            return EventBatch(events: [try event(from: root, now: now, origin: origin)], consent: consent)
        }
        let visitor = try root.member("visitor")?.visitorID()
        return EventBatch(events: try events(in: list, now: now, origin: origin, visitor: visitor), consent: consent)
    }

    private func events(
        in list: JSONValue, now: Timestamp, origin: Event.Origin, visitor: VisitorID?
    ) throws(JSONError) -> [Event] {
        let elements = try list.elements()
        guard 1...EventLimits.events ~= elements.count else {
            throw list.error("must hold 1 to \(EventLimits.events) events")
        }
        var events: [Event] = []
        events.reserveCapacity(elements.count)
        for element in elements {
            events.append(try event(from: element, now: now, origin: origin, visitor: visitor))
        }
        return events
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
