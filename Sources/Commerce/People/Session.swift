/// One visit: what a visitor did without 30 minutes of silence in between.
public struct Session: Hashable, Sendable {
    /// Silence that ends a session, in milliseconds.
    public static let silence: Int64 = 30 * 60 * 1000

    /// The most products a session remembers; the oldest go first.
    public static let capacity = 50

    /// The first event.
    public var start: Timestamp
    /// The latest event.
    public var end: Timestamp
    /// Products looked at, in order; a reload of the same page does not count again.
    public var views: [ProductID]
    /// How many events it has.
    public var eventCount: Int

    /// A session that begins with one event still to be counted.
    public init(start: Timestamp) {
        self.start = start
        self.end = start
        self.views = []
        self.eventCount = 0
    }

    /// Whether a moment lies beyond the silence that ends this session.
    public func isOver(at moment: Timestamp) -> Bool {
        moment.milliseconds(since: end) > Self.silence
    }

    /// Counts an event in.
    mutating func apply(_ event: Event) {
        end = max(end, event.time)
        eventCount += 1
        guard case .productView(let product) = event.action, views.last != product else { return }
        if views.count == Self.capacity { views.removeFirst() }
        views.append(product)
    }
}
