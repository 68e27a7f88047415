/// The words of all items' names in one array, so that comparing two names touches no object of its own.
struct NameWords: Sendable {
    private var words: [UInt32] = []
    private var starts: [UInt32] = []
    private var counts: [UInt16] = []

    /// Makes room for items up to a count; new ones have no words.
    mutating func grow(by count: Int) {
        starts += repeatElement(0, count: count)
        counts += repeatElement(0, count: count)
    }

    /// The words of an item.
    func tokens(of item: Int) -> [UInt32] { Array(words[range(of: item)]) }

    /// Gives an item its words: ascending, each once. What it had before stays behind unused, until the catalogue is built anew.
    mutating func set(_ tokens: [UInt32], of item: Int) {
        guard !words[range(of: item)].elementsEqual(tokens) else { return }
        let count = min(tokens.count, Int(UInt16.max))
        starts[item] = UInt32(words.count)
        counts[item] = UInt16(count)
        words += tokens.prefix(count)
    }

    /// Cosine of two names: shared words over the geometric mean of both counts, 0 to 1.
    func similarity(_ left: Int, _ right: Int) -> Float {
        let (leftCount, rightCount) = (Int(counts[left]), Int(counts[right]))
        guard leftCount > 0, rightCount > 0 else { return 0 }
        var (first, second) = (Int(starts[left]), Int(starts[right]))
        let (firstEnd, secondEnd) = (first + leftCount, second + rightCount)
        var shared = 0
        while first < firstEnd, second < secondEnd {
            let (a, b) = (words[first], words[second])
            if a == b { shared += 1 }
            if a <= b { first += 1 }
            if b <= a { second += 1 }
        }
        return Float(shared) / (Float(leftCount) * Float(rightCount)).squareRoot()
    }

    private func range(of item: Int) -> Range<Int> {
        let start = Int(starts[item])
        return start..<(start + Int(counts[item]))
    }
}
