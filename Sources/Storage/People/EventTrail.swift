internal import Commerce

/// Which events of the log belong to a browser, an identifier or an order: how many there are on disk, and those that are not there yet.
struct EventTrail: Hashable, Sendable {
    /// Events whose ids are in the history table.
    var stored = 0
    /// Later ones, in the log's order.
    var pending: [EventID] = []

    /// All events.
    var count: Int { stored + pending.count }

    /// Notes that all are on disk.
    mutating func settle() {
        stored = count
        pending = []
    }
}
