/// A set of small numbers, one bit each.
struct NumberSet: Hashable, Sendable {
    private var words: [UInt64] = []

    /// The set of some numbers.
    init(_ numbers: some Sequence<UInt32> = []) {
        for number in numbers { insert(number) }
    }

    /// Whether there is nothing in it.
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// Whether a number is in it.
    @inline(__always) func contains(_ number: UInt32) -> Bool {
        let word = Int(number >> 6)
        return word < words.count && words[word] >> UInt64(number & 63) & 1 == 1
    }

    /// Takes a number in; what stands for none is in no set.
    mutating func insert(_ number: UInt32) {
        guard number != PersonRow.none else { return }
        let word = Int(number >> 6)
        if word >= words.count { words += repeatElement(0, count: word + 1 - words.count) }
        words[word] |= 1 << UInt64(number & 63)
    }
}
