/// A size of block in a ``BlockArena``: 2, 3, 4, 6, 8, 12, 16, 24, … words, so that at most a third of a block lies idle.
struct SizeClass: Equatable {
    /// Its place in the sequence.
    let rawValue: UInt8

    /// The class at a place in the sequence.
    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The smallest class that holds a number of words.
    init(holding words: Int) {
        guard words > 2 else {
            self.init(rawValue: 0)
            return
        }
        let power = Int.bitWidth - 1 - (words - 1).leadingZeroBitCount  // 2^power ≤ words - 1
        let middle = 3 << (power - 1)
        self.init(rawValue: UInt8(words <= middle ? 2 * power - 1 : 2 * power))
    }

    /// Words in a block of this class.
    var size: Int { (2 + Int(rawValue & 1)) << Int(rawValue >> 1) }

    /// The class after this one.
    var next: SizeClass { SizeClass(rawValue: rawValue + 1) }
}
