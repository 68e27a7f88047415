/// A weight per session for the few thousand sessions that one query meets: an open-addressing table that is emptied by counting
/// on, so that it stays in the cache however many sessions the index holds.
struct SessionTable: ~Copyable, Sendable {
    /// A session met by the query at hand, or by an earlier one.
    struct Slot: BitwiseCopyable, Sendable {
        var session: UInt32
        /// Query and item that last wrote here; a mark of an earlier query means empty.
        var mark: UInt32
        var weight: Float
    }

    private var slots = GrowingBuffer<Slot>()
    private var mask = 0
    private var firstMark: UInt32 = 0
    private var mark: UInt32 = 0
    /// The slots in use, in order of first use.
    private var used = GrowingBuffer<UInt32>()

    /// An empty table.
    init() {}

    /// Sessions with a weight.
    var count: Int { used.count }

    /// Empties the table and makes room for a number of sessions.
    mutating func reset(expecting sessions: Int) {
        let needed = 1 << (Int.bitWidth - max(sessions * 2 - 1, 15).leadingZeroBitCount)
        if needed > slots.count || mark > UInt32.max - 1024 {
            slots = GrowingBuffer(repeating: Slot(session: 0, mark: 0, weight: 0), count: max(needed, slots.count))
            mask = slots.count - 1
            mark = 0
        }
        mark += 1
        firstMark = mark
        used.removeAll()
    }

    /// Turns to the next item: each session may be weighted once more.
    mutating func nextItem() { mark += 1 }

    /// Adds to a session's weight, unless this item has done so already.
    ///
    /// - Returns: whether it was added.
    @inline(__always) mutating func add(_ weight: Float, to session: Int) -> Bool {
        let key = UInt32(truncatingIfNeeded: session)
        var place = Int((key &* 2_654_435_769) >> 8) & mask
        while true {
            let slot = slots[place]
            if slot.mark < firstMark {
                slots[place] = Slot(session: key, mark: mark, weight: weight)
                used.append(UInt32(truncatingIfNeeded: place))
                return true
            }
            if slot.session == key {
                guard slot.mark != mark else { return false }
                slots[place] = Slot(session: key, mark: mark, weight: slot.weight + weight)
                return true
            }
            place = (place &+ 1) & mask
        }
    }

    /// A session and its weight, in order of first mention.
    @inline(__always) subscript(index: Int) -> (session: Int, weight: Float) {
        let slot = slots[Int(used[index])]
        return (Int(slot.session), slot.weight)
    }
}
