public import Commerce
import JSON

/// Reads a line of a file of the past: the JSON of an event, as `POST /v1/events` takes it, or of an order, as `POST /v1/orders` does. What has
/// `lines` and no `type` is an order.
public struct HistoryLines: Sendable {
    private let events: EventDecoder
    private let orders: OrderDecoder

    /// Reads lines of a shop.
    public init(_ configuration: APIConfiguration) {
        events = configuration.eventDecoder
        orders = OrderDecoder(events, origin: .history)
    }

    /// The events of a line; an order that has come further is two.
    public func events(of line: [UInt8], now: Timestamp) throws(InvalidValue) -> [Event] {
        do throws(JSONError) {
            let root = try JSONDocument.parse(line, maximumDepth: 16).root
            guard root.kind == .object else { throw root.error("a line must hold one event or order") }
            if try root.member("type") == nil, try root.member("lines") != nil { return try orders.order(root, now) }
            guard try root.member("events") == nil else { throw root.error("a line must hold one event or order") }
            return try events.batch(from: root, Circumstances(now: now, origin: .history)).events
        } catch {
            throw InvalidValue(field: error.path, reason: error.reason)
        }
    }
}
