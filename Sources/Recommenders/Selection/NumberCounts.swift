/// How often each number has occurred: a hash table with open addressing, since a set of the standard library takes ten times as
/// long for the few hundred numbers of one answer.
struct NumberCounts: Sendable {
    /// A number in the upper half of each word and how often it occurred in the lower; 0 where there is none. Made at first use.
    private var slots: [UInt64] = []
    private var used = 0
    private let capacity: Int

    /// An empty table with room for so many numbers before it grows.
    init(capacity: Int = 8) {
        self.capacity = capacity
    }

    /// How often a number has occurred.
    subscript(number: UInt32) -> Int { slots.isEmpty ? 0 : Int(slots[place(of: number)] & 0xFFFF_FFFF) }

    /// Counts a number once more; says how often it had occurred before.
    @discardableResult
    mutating func add(_ number: UInt32) -> Int {
        if slots.isEmpty { slots = Array(repeating: 0, count: Self.size(for: capacity)) }
        let place = place(of: number)
        let before = slots[place] & 0xFFFF_FFFF
        slots[place] = UInt64(number) << 32 | (before + 1)
        guard before == 0 else { return Int(before) }
        used += 1
        if 2 * used > slots.count { grow() }
        return 0
    }

    /// The place where a number stands or would stand. At most half of the places are taken, so there is one.
    private func place(of number: UInt32) -> Int {
        let mask = slots.count - 1
        // Fibonacci hashing: the high bits of the product with 2^32 divided by the golden ratio.
        var place = Int(truncatingIfNeeded: (number &* 2_654_435_769) >> 8) & mask
        while slots[place] != 0, slots[place] >> 32 != UInt64(number) { place = (place + 1) & mask }
        return place
    }

    /// The power of two that leaves half of the places free.
    private static func size(for capacity: Int) -> Int {
        1 << (Int.bitWidth - max(2 * capacity - 1, 15).leadingZeroBitCount)
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: 2 * old.count)
        for slot in old where slot != 0 { slots[place(of: UInt32(slot >> 32))] = slot }
    }
}
