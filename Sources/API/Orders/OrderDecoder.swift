import Commerce
import JSON

/// Reads orders as the shop's server tells them: one order, an array of them, or `{"orders": […]}`, at most 1,000.
///
/// ```
/// {"id": "1001", "time": "2026-03-21T14:05:00+03:00", "lines": [{"product": "42", "quantity": 2, "price": 12.5}], "total": 22, "currency": "EUR",
///  "discount": 3, "promoCode": "SPRING", "channel": "offline", "place": "Till 3",
///  "status": "returned", "statusTime": …, "returned": [{"product": "42"}], "refund": 11,
///  "identity": {"customer": 17, "email": …, "phone": …, "card": …}, "visitor": …}
/// ```
///
/// Each order becomes an event, and one that has come further than `created` another. Their ids are made of all that is said, so the same order
/// told again is known, and one told otherwise is a new telling of the same order, which replaces the former. `time` is when the order was
/// placed, `statusTime` when it reached its status; what is left out is now, as is the future (in a file of the past, a status without a time is as
/// old as its order). What is left out does not count for the ids.
struct OrderDecoder: Sendable {
    /// Orders in one request.
    static let capacity = 1_000

    private let events: EventDecoder
    private let origin: Event.Origin

    /// Reads orders as a reader of events does theirs.
    init(_ events: EventDecoder, origin: Event.Origin = .server) {
        self.events = events
        self.origin = origin
    }

    /// The events of the orders of a request's body.
    func orders(from body: [UInt8], now: Timestamp) throws(InvalidValue) -> [Event] {
        try Self.parse(body) { root throws(JSONError) in
            guard let list = root.kind == .array ? root : try root.member("orders") else { return try order(root, now) }
            let elements = try list.elements()
            guard 1...Self.capacity ~= elements.count else { throw list.error("must hold 1 to \(Self.capacity) orders") }
            var events: [Event] = []
            events.reserveCapacity(elements.count)
            for element in elements { events += try order(element, now) }
            return events
        }
    }

    /// The event of a change: `{"status": "returned", "time": …, "returned": […], "refund": …, "currency": …}`.
    ///
    /// The same change told again is known. Two that are alike, such as two returns of one piece each, are two if they say their `time`.
    func status(of id: OrderID, from body: [UInt8], now: Timestamp) throws(InvalidValue) -> Event {
        try Self.parse(body) { root throws(JSONError) in
            let update = try events.update(of: root, id: id, status: try root.required("status").orderStatus())
            return try event(update, root, at: try root.member("time")?.timestamp(), now)
        }
    }

    /// The events of one order.
    func order(_ value: JSONValue, _ now: Timestamp) throws(JSONError) -> [Event] {
        let order = try events.order(value)
        let time = try value.member("time")?.timestamp()
        var event = try event(of: value, at: time, now, .order(order))
        event.externalID = Self.id(of: event, order, told: time)
        guard let update = try events.update(of: value, id: order.id) else { return [event] }
        let statusTime = try value.member("statusTime")?.timestamp()
        return [event, try self.event(update, value, at: statusTime ?? (origin == .history ? time : nil), now)]
    }

    private func event(
        _ update: OrderUpdate, _ value: JSONValue, at time: Timestamp?, _ now: Timestamp
    ) throws(JSONError) -> Event {
        var event = try event(of: value, at: time, now, .orderUpdate(update))
        event.externalID = Self.id(of: update, told: time)
        return event
    }

    private func event(of value: JSONValue, at time: Timestamp?, _ now: Timestamp, _ action: Action) throws(JSONError) -> Event {
        let visitor = try value.member("visitor")?.visitorID()
        let identity = try events.identity(of: value, visitor: visitor, Circumstances(now: now, origin: origin))
        return Event(visitor: visitor, time: min(now, time ?? now), origin: origin, identity: identity, action: action)
    }

    private static func id(of event: Event, _ order: Order, told time: Timestamp?) -> String {
        var digest = ContentDigest()
        digest.add(order.id.rawValue)
        digest.add(time)
        digest.add(order.lines)
        digest.add(order.total)
        digest.add(order.discount)
        digest.add(order.promoCode)
        digest.add(order.channel?.name)
        digest.add(order.place)
        digest.add(event.identity, event.visitor)
        return "order " + digest.text
    }

    /// Whoever tells of a status, and in which way, it is the same.
    private static func id(of update: OrderUpdate, told time: Timestamp?) -> String {
        var digest = ContentDigest()
        digest.add(update.id.rawValue)
        digest.add(update.status.name)
        digest.add(time)
        digest.add(update.returned)
        digest.add(update.refund)
        return "status " + digest.text
    }

    private static func parse<Result>(
        _ body: [UInt8], _ read: (JSONValue) throws(JSONError) -> Result
    ) throws(InvalidValue) -> Result {
        do throws(JSONError) {
            return try read(JSONDocument.parse(body, maximumDepth: 16).root)
        } catch {
            throw InvalidValue(field: error.path, reason: error.reason)
        }
    }
}
