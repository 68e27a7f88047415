internal import Audience
internal import Commerce

/// Where people's rows stand, by person: an open-addressed table of row numbers that keeps no ids of its own.
struct PersonPlaces: Sendable {
    /// Row numbers; ``empty`` where there is none. Its size is a power of two.
    private var table: [UInt32] = Array(repeating: empty, count: 16)
    private(set) var count = 0

    private static let empty = UInt32.max

    /// A table with room for some people.
    init(capacity: Int = 0) {
        var size = 16
        while size * 3 < capacity * 4 { size *= 2 }
        table = Array(repeating: Self.empty, count: size)
    }

    /// The row of a person; nil for one without.
    func row(of person: PersonID, in rows: [PersonRow]) -> Int? {
        let place = slot(of: person, in: rows)
        return table[place] == Self.empty ? nil : Int(table[place])
    }

    /// Notes the row of a person who has none yet.
    mutating func insert(_ person: PersonID, row: Int, in rows: [PersonRow]) {
        if (count + 1) * 4 > table.count * 3 { grow(rows) }
        table[slot(of: person, in: rows)] = UInt32(row)
        count += 1
    }

    /// Forgets a person; those who were put farther because of them move up.
    mutating func remove(_ person: PersonID, in rows: [PersonRow]) {
        var gap = slot(of: person, in: rows)
        guard table[gap] != Self.empty else { return }
        table[gap] = Self.empty
        count -= 1
        var next = (gap + 1) & mask
        while table[next] != Self.empty {
            let home = Self.hash(rows[Int(table[next])].person) & mask
            // Who stands at `next` may stand at `gap` if that is not before home, counted from home on.
            if (next - home) & mask >= (next - gap) & mask {
                table[gap] = table[next]
                table[next] = Self.empty
                gap = next
            }
            next = (next + 1) & mask
        }
    }

    private var mask: Int { table.count - 1 }

    private func slot(of person: PersonID, in rows: [PersonRow]) -> Int {
        var place = Self.hash(person) & mask
        while table[place] != Self.empty, rows[Int(table[place])].person != person { place = (place + 1) & mask }
        return place
    }

    private mutating func grow(_ rows: [PersonRow]) {
        let old = table
        table = Array(repeating: Self.empty, count: old.count * 2)
        for row in old where row != Self.empty { table[slot(of: rows[Int(row)].person, in: rows)] = row }
    }

    private static func hash(_ person: PersonID) -> Int {
        let mixed = (person.high ^ person.low &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: mixed >> 24)
    }
}
