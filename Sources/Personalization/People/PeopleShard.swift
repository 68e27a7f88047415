internal import Audience
internal import Commerce

/// A part of the customers, row beside row.
///
/// A row's entries lie in one array for all rows. A row that grows moves to its end; what it leaves behind is cleared away when it is a quarter
/// of all. A row whose person goes is free for the next one.
struct PeopleShard: ~Copyable, Sendable {
    /// The day of a row that is free.
    static let free = PersonRow.noDay
    /// The day of a row that time alone does not change.
    static let never = Int32.max

    var places = PersonPlaces()
    /// The fixed parts.
    var rows: [PersonRow] = []
    /// Where a row's entries begin.
    var starts: [UInt32] = []
    /// How many they are.
    var lengths: [UInt16] = []
    /// The first day on which time alone may change what a row is in.
    var due: [Int32] = []
    /// The raw value of a row's group of the lifecycle; 0 for none.
    var groups: [UInt8] = []
    /// Memberships, ``width`` words for each row.
    var bits: [UInt64] = []
    var entries: [FactEntry] = []
    /// Words of memberships for each row.
    var width = 1
    /// Rows by the day on which they are due; a row may stand there that is due on another day by now.
    var timers: [Int32: [UInt32]] = [:]
    var timerCount = 0
    /// How many are in the segment of each slot.
    var counts = Array(repeating: 0, count: SegmentBits.capacity)
    private var freeRows: [Int] = []
    private var garbage = 0

    init() {}

    /// How many people there are.
    var count: Int { places.count }

    /// Whether rows stand without gaps, so that they can be written as they are.
    var isDense: Bool { freeRows.isEmpty && garbage == 0 }

    /// The row of a person; nil for one without.
    func row(of person: PersonID) -> Int? { places.row(of: person, in: rows) }

    /// Puts a person's facts in, and says in which row. One who is new is in no segment yet.
    mutating func put(_ facts: PersonFacts) -> Int {
        let known = row(of: facts.row.person)
        let row = known ?? freeRows.popLast() ?? addRow(facts.row)
        rows[row] = facts.row
        putEntries(facts.entries, at: row)
        if known == nil {
            places.insert(facts.row.person, row: row, in: rows)
            due[row] = Self.never
        }
        return row
    }

    /// Takes a person out, from all segments, too.
    mutating func remove(_ row: Int) {
        setMembers(SegmentBits(), of: row)
        places.remove(rows[row].person, in: rows)
        garbage += Int(lengths[row])
        lengths[row] = 0
        groups[row] = 0
        due[row] = Self.free
        freeRows.append(row)
    }

    /// The segments of a row.
    func members(of row: Int) -> SegmentBits {
        var members = SegmentBits()
        for word in 0..<width { members.setWord(word, bits[row * width + word]) }
        return members
    }

    /// Whether a row is in the segment of a slot.
    func isMember(_ row: Int, of slot: Int) -> Bool {
        slot >> 6 < width && bits[row * width + (slot >> 6)] >> UInt64(slot & 63) & 1 == 1
    }

    /// Sets the segments of a row.
    mutating func setMembers(_ members: SegmentBits, of row: Int) {
        let old = self.members(of: row)
        for slot in members.differences(from: old) { counts[slot] += members[slot] ? 1 : -1 }
        for word in 0..<width { bits[row * width + word] = members.word(word) }
    }

    /// Makes room for a number of slots.
    mutating func widen(toSlots slots: Int) {
        let wanted = max(1, (slots + 63) / 64)
        guard wanted > width else { return }
        var wider = [UInt64](repeating: 0, count: rows.count * wanted)
        for row in rows.indices { for word in 0..<width { wider[row * wanted + word] = bits[row * width + word] } }
        (bits, width) = (wider, wanted)
    }

    /// Whether somebody stands in a row who has bought.
    func isBuyer(_ row: Int) -> Bool { due[row] != Self.free && rows[row].orderCount > 0 }

    /// Where the entries of a row lie.
    @inline(__always) func range(of row: Int) -> Range<Int> {
        Int(starts[row])..<Int(starts[row]) + Int(lengths[row])
    }

    private mutating func addRow(_ row: PersonRow) -> Int {
        rows.append(row)
        starts.append(0)
        lengths.append(0)
        due.append(Self.never)
        groups.append(0)
        for _ in 0..<width { bits.append(0) }
        return rows.count - 1
    }

    private mutating func putEntries(_ new: [FactEntry], at row: Int) {
        if new.count <= Int(lengths[row]) {
            garbage += Int(lengths[row]) - new.count
        } else {
            garbage += Int(lengths[row])
            starts[row] = UInt32(entries.count)
            entries += repeatElement(FactEntry(rawValue: 0), count: new.count)
        }
        lengths[row] = UInt16(new.count)
        for (offset, entry) in new.enumerated() { entries[Int(starts[row]) + offset] = entry }
        if garbage > entries.count / 4 + 1_024 { clearGarbage() }
    }

    private mutating func clearGarbage() {
        var kept: [FactEntry] = []
        kept.reserveCapacity(entries.count - garbage)
        for row in rows.indices {
            let range = range(of: row)
            starts[row] = UInt32(kept.count)
            kept += entries[range]
        }
        (entries, garbage) = (kept, 0)
    }

    /// Puts the rows beside one another without gaps, before they are written.
    mutating func makeDense() {
        guard !isDense else { return }
        clearGarbage()
        var dense = PeopleShard()
        dense.widen(toSlots: width * 64)
        for row in rows.indices where due[row] != Self.free {
            dense.rows.append(rows[row])
            dense.starts.append(starts[row])
            dense.lengths.append(lengths[row])
            dense.due.append(due[row])
            dense.groups.append(groups[row])
            dense.bits += bits[row * width..<(row + 1) * width]
        }
        swap(&dense.entries, &entries)
        dense.index()
        self = dense
    }

    /// Finds places, timers and counts anew from the rows.
    mutating func index() {
        places = PersonPlaces(capacity: rows.count)
        timers = [:]
        timerCount = 0
        counts = Array(repeating: 0, count: SegmentBits.capacity)
        for row in rows.indices {
            places.insert(rows[row].person, row: row, in: rows)
            setTimer(row)
            for word in 0..<width {
                var left = bits[row * width + word]
                while left != 0 {
                    counts[(word << 6) + left.trailingZeroBitCount] += 1
                    left &= left - 1
                }
            }
        }
    }

    /// Notes the day on which a row is due.
    mutating func setTimer(_ row: Int) {
        guard due[row] != Self.never, due[row] != Self.free else { return }
        timers[due[row], default: []].append(UInt32(row))
        timerCount += 1
    }
}
