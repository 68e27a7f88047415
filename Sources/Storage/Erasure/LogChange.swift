internal import Commerce

/// Events that leave the log, or stay in it as others.
struct LogChange {
    /// Events that go.
    var removed: [Event] = []
    /// Events that stay with other content, under the same id.
    var replaced: [(old: Event, new: Event)] = []

    /// The ids of all that change.
    var ids: Set<EventID> { Set(removed.map(\.id)).union(replaced.map(\.old.id)) }

    /// How many change.
    var count: Int { removed.count + replaced.count }

    /// Everything that was, before.
    var old: [Event] { removed + replaced.map(\.old) }
}
