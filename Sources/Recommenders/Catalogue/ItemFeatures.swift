/// Words, attributes and ranges of all items in one array, so that comparing two items touches no object of its own.
struct ItemFeatures: Sendable {
    /// Where an item's numbers stand: words, then attributes, then ranges.
    private struct Span: BitwiseCopyable, Sendable {
        var start: UInt32 = 0
        var words: UInt16 = 0
        var attributes: UInt16 = 0
        var ranges: UInt16 = 0

        var count: Int { Int(words) + Int(attributes) + Int(ranges) }
    }

    private var spans: [Span] = []
    private var numbers: [UInt32] = []
    private var unused = 0

    /// Makes room for more items; new ones have nothing.
    mutating func grow(by count: Int) { spans += repeatElement(Span(), count: count) }

    /// The words of an item's name: ascending, each once.
    func words(of item: Int) -> ArraySlice<UInt32> {
        let start = Int(spans[item].start)
        return numbers[start..<(start + Int(spans[item].words))]
    }

    /// The attributes of an item: ascending, each once.
    func attributes(of item: Int) -> ArraySlice<UInt32> {
        let start = Int(spans[item].start) + Int(spans[item].words)
        return numbers[start..<(start + Int(spans[item].attributes))]
    }

    /// The ranges in which an item's numeric attributes lie: ascending, each once.
    func ranges(of item: Int) -> ArraySlice<UInt32> {
        let end = Int(spans[item].start) + spans[item].count
        return numbers[(end - Int(spans[item].ranges))..<end]
    }

    /// Gives an item its numbers, each list ascending and each number once. The place of what it had before is used again when it makes up
    /// half of all.
    mutating func set(words: [UInt32], attributes: [UInt32], ranges: [UInt32], of item: Int) {
        guard
            !(self.words(of: item).elementsEqual(words) && self.attributes(of: item).elementsEqual(attributes)
                && self.ranges(of: item).elementsEqual(ranges))
        else { return }
        unused += spans[item].count
        let lists = [words, attributes, ranges].map { $0.prefix(Int(UInt16.max)) }
        spans[item] = Span(
            start: UInt32(numbers.count), words: UInt16(lists[0].count), attributes: UInt16(lists[1].count),
            ranges: UInt16(lists[2].count))
        for list in lists { numbers += list }
        if unused > numbers.count / 2 + 1_000 { compact() }
    }

    /// Cosine of two names: shared words over the geometric mean of both counts, 0 to 1.
    func wordCosine(_ left: Int, _ right: Int) -> Float {
        let (first, second) = (words(of: left), words(of: right))
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        let shared = first.count { second.contains(ascending: $0) }
        return Float(shared) / (Float(first.count) * Float(second.count)).squareRoot()
    }

    private mutating func compact() {
        var kept: [UInt32] = []
        kept.reserveCapacity(numbers.count - unused)
        for item in spans.indices {
            let start = Int(spans[item].start)
            spans[item].start = UInt32(kept.count)
            kept += numbers[start..<(start + spans[item].count)]
        }
        numbers = kept
        unused = 0
    }
}
