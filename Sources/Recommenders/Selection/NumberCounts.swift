/// How often each number has occurred: a hash table with open addressing, since a set of the standard library takes ten times as
/// long for the few hundred numbers of one answer.
struct NumberCounts: Sendable {
    private var keys: [UInt32]
    private var counts: [Int32]
    private var used = 0

    /// An empty table with room for so many numbers before it grows.
    init(capacity: Int = 16) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        keys = Array(repeating: 0, count: size)
        counts = Array(repeating: 0, count: size)
    }

    /// How often a number has occurred.
    subscript(number: UInt32) -> Int { Int(counts[place(of: number)]) }

    /// Counts a number once more; says how often it had occurred before.
    @discardableResult
    mutating func add(_ number: UInt32) -> Int {
        let place = place(of: number)
        let before = counts[place]
        keys[place] = number
        counts[place] = before + 1
        guard before == 0 else { return Int(before) }
        used += 1
        if 2 * used > keys.count { grow() }
        return 0
    }

    /// The place where a number stands or would stand. At most half of the places are taken, so there is one.
    private func place(of number: UInt32) -> Int {
        let mask = keys.count - 1
        // Fibonacci hashing: the high bits of the product with 2^32 divided by the golden ratio.
        var place = Int(truncatingIfNeeded: (number &* 2_654_435_769) >> 8) & mask
        while counts[place] != 0, keys[place] != number { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldCounts) = (keys, counts)
        keys = Array(repeating: 0, count: 2 * oldKeys.count)
        counts = Array(repeating: 0, count: 2 * oldKeys.count)
        for old in oldKeys.indices where oldCounts[old] != 0 {
            let place = place(of: oldKeys[old])
            keys[place] = oldKeys[old]
            counts[place] = oldCounts[old]
        }
    }
}
