import Commerce

/// The visits that go on at the same time, merged by the time of their next event: a binary heap.
///
/// Invariant: no visit comes before the one at half its place, counted from one; every visit has an event left.
struct Agenda: Sendable {
    private struct Entry: Sendable {
        var events: [Event]
        var position = 0
        /// Settles ties, so that the order never depends on the heap's shape.
        var number: Int

        var time: Timestamp { events[position].time }

        static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
            (left.time, left.number) < (right.time, right.number)
        }
    }

    private var heap: [Entry] = []
    private var count = 0

    /// The time of the next event; nil when nothing goes on.
    var nextTime: Timestamp? { heap.first?.time }

    /// Lets a visit begin. One without events leaves no trace.
    mutating func add(_ events: [Event]) {
        guard !events.isEmpty else { return }
        heap.append(Entry(events: events, number: count))
        count += 1
        var child = heap.count - 1
        while child > 0, Entry.isBefore(heap[child], heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes the next event of all.
    mutating func removeFirst() -> Event? {
        guard let first = heap.first else { return nil }
        let event = first.events[first.position]
        if first.position + 1 < first.events.count {
            heap[0].position += 1
        } else {
            heap.swapAt(0, heap.count - 1)
            heap.removeLast()
        }
        sink()
        return event
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if Entry.isBefore(heap[child], heap[least]) { least = child }
            }
            guard least != parent else { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
