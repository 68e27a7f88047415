/// Many lists of numbers, one per key from 0 up, all in one ``BlockArena``: numbers may be put in and taken out anywhere.
struct NumberLists: ~Copyable, Sendable {
    private var entries: GrowingBuffer<ListEntry>
    private var arena: BlockArena

    /// No lists, with room for some and for their numbers.
    init(lists: Int = 0, numbers: Int = 0) {
        entries = GrowingBuffer(capacity: lists)
        arena = BlockArena(capacity: numbers)
    }

    /// How many lists there are, empty ones included.
    var count: Int { entries.count }

    /// Bytes held, growth slack included.
    var byteCount: Int { entries.capacity * MemoryLayout<ListEntry>.stride + arena.byteCount }

    /// Makes sure that there is a number of lists.
    mutating func grow(toCount count: Int) { entries.grow(toCount: count, filling: ListEntry()) }

    /// The length of a list; 0 if there is no such list.
    @inline(__always) func count(of key: Int) -> Int { key < entries.count ? Int(entries[key].count) : 0 }

    /// A number of a list, which must have it.
    @inline(__always) subscript(key: Int, index: Int) -> UInt32 {
        let entry = entries[key]
        precondition(UInt(bitPattern: index) < UInt(entry.count), "index out of bounds")
        return arena.words[Int(entry.block) + index]
    }

    /// The first place of a list from which on a condition holds, if it holds for none before and all after; most often that is
    /// the end, so the last number is asked first.
    @inline(__always) func firstPlace(in key: Int, where condition: (UInt32) -> Bool) -> Int {
        let count = count(of: key)
        guard count > 0, condition(self[key, count - 1]) else { return count }
        var (low, high) = (0, count - 1)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[key, middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Puts a number into a list, before the one at a place.
    mutating func insert(_ number: UInt32, at place: Int, in key: Int) {
        var entry = entries[key]
        let count = Int(entry.count)
        precondition(place >= 0 && place <= count, "index out of bounds")
        makeRoom(in: &entry)
        let start = Int(entry.block)
        if place < count { arena.words.copy(from: start + place, to: start + place + 1, count: count - place) }
        arena.words[start + place] = number
        entry.count += 1
        entries[key] = entry
    }

    /// Takes a number out of a list.
    mutating func remove(at place: Int, in key: Int) {
        let entry = entries[key]
        precondition(place >= 0 && place < Int(entry.count), "index out of bounds")
        let start = Int(entry.block) + place
        arena.words.copy(from: start + 1, to: start, count: Int(entry.count) - place - 1)
        entries[key].count -= 1
    }

    /// Empties a list and gives its block back.
    mutating func removeAll(in key: Int) {
        let entry = entries[key]
        if entry.sizeClass != ListEntry.noBlock { arena.release(entry.block, SizeClass(rawValue: entry.sizeClass)) }
        entries[key] = ListEntry()
    }

    /// The same lists in other memory, without free blocks in between.
    func copy() -> NumberLists {
        var twin = NumberLists(lists: entries.count, numbers: arena.words.count)
        for key in 0..<entries.count {
            var entry = entries[key]
            if entry.count == 0 {
                entry = ListEntry()
            } else {
                let sizeClass = SizeClass(holding: Int(entry.count))
                let block = twin.arena.allocate(sizeClass)
                twin.arena.words.copy(Int(entry.count), from: arena.words, at: Int(entry.block), to: Int(block))
                entry.block = block
                entry.sizeClass = sizeClass.rawValue
            }
            twin.entries.append(entry)
        }
        return twin
    }

    private mutating func makeRoom(in entry: inout ListEntry) {
        if entry.sizeClass == ListEntry.noBlock {
            entry.sizeClass = SizeClass(holding: 2).rawValue
            entry.block = arena.allocate(SizeClass(rawValue: entry.sizeClass))
        } else if Int(entry.count) == SizeClass(rawValue: entry.sizeClass).size {
            let sizeClass = SizeClass(rawValue: entry.sizeClass)
            entry.block = arena.enlarge(entry.block, sizeClass)
            entry.sizeClass = sizeClass.next.rawValue
        }
    }
}
