/// The items that one query meets, side by side in the order of first mention, found by number in one step.
///
/// The distinct items of the running session stand first, so that their places are their recency ranks.
struct CandidateTable: ~Copyable, Sendable {
    /// One more than an item's place among the rows; 0 for items not met.
    private var places = GrowingBuffer<UInt32>()
    private(set) var rows = GrowingBuffer<Candidate>()
    /// How many of the rows are items of the running session.
    private(set) var seenCount = 0

    /// An empty table.
    init() {}

    /// Items met.
    var count: Int { rows.count }

    /// Bytes held.
    var byteCount: Int { places.capacity * 4 + rows.capacity * MemoryLayout<Candidate>.stride }

    /// Makes the table enough for an index.
    mutating func prepare(itemCount: Int) {
        places.grow(toCount: itemCount, filling: 0)
    }

    /// Puts the running session's items first. Those that the index does not know cannot be met again and have no place by
    /// number.
    mutating func start(with seen: borrowing GrowingBuffer<SeenItem>) {
        seenCount = seen.count
        for rank in 0..<seen.count {
            let item = seen[rank].item
            rows.append(Candidate(item: item, isChosen: true))
            if holds(item) { places[Int(item)] = UInt32(rank + 1) }
        }
    }

    /// Whether there is room for an item: whether the index knows it.
    func holds(_ item: ItemNumber) -> Bool { Int(item) < places.count }

    /// An item's place; items not met before get the next one.
    ///
    /// Without a branch: no processor foretells which items are new, and while it waits for the answer it asks for no other item.
    @inline(__always) mutating func place(of item: ItemNumber) -> Int {
        let known = Int(places[Int(item)])
        let new = known == 0 ? 1 : 0
        let after = known &+ new &* (rows.count &+ 1)
        rows.append(Candidate(item: item), counting: new)
        places[Int(item)] = UInt32(truncatingIfNeeded: after)
        return after &- 1
    }

    /// A row.
    subscript(place: Int) -> Candidate {
        @inline(__always) get { rows[place] }
    }

    /// Changes a row.
    @inline(__always) mutating func update(_ place: Int, _ change: (inout Candidate) -> Void) {
        rows.update(place, change)
    }

    /// Forgets all items.
    mutating func clear() {
        for place in 0..<rows.count where holds(rows[place].item) { places[Int(rows[place].item)] = 0 }
        rows.removeAll()
        seenCount = 0
    }
}
