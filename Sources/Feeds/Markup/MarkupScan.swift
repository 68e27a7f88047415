/// Searches of the markup mender, eight bytes at a time.
extension Span<UInt8> {
    /// The first `<` or `&` at or behind an index, or the end.
    func indexOfMarkup(from start: Int) -> Int {
        index(of: 0x3C, or: 0x26, from: start)
    }

    /// The first `]` or `<` at or behind an index, or the end.
    func indexOfDataEnd(from start: Int) -> Int {
        index(of: 0x5D, or: 0x3C, from: start)
    }

    /// How many line feeds there are in a range.
    func lineBreaks(in range: Range<Int>) -> Int {
        unsafe extracting(range).withUnsafeBufferPointer { bytes in
            var count = 0
            for index in bytes.indices where unsafe bytes[index] == 0x0A { count &+= 1 }
            return count
        }
    }

    /// Looks for the `>` of a tag. A `<` inside quotes means that a quote was forgotten; then the first `>` counts.
    func endOfTag(from start: Int, limit: Int) -> TagEnd {
        var quote: UInt8 = 0
        var firstEnd: Int?
        for index in start..<Swift.min(count, limit) {
            let byte = self[index]
            if byte == 0x3C { return firstEnd.map(TagEnd.at) ?? .none }
            if quote == 0 {
                if byte == 0x3E { return .at(index) }
                if (byte == 0x22 || byte == 0x27) && index > start && self[index - 1] == 0x3D { quote = byte }
            } else if byte == quote {
                quote = 0
            } else if byte == 0x3E && firstEnd == nil {
                firstEnd = index
            }
        }
        return limit <= count ? firstEnd.map(TagEnd.at) ?? .none : .incomplete
    }

    /// Haystack bytes that equal a needle become zero under exclusive or; `(x - 1) & ~x & 0x80…` finds zero bytes (exact for the lowest).
    private func index(of first: UInt8, or second: UInt8, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (one, two) = (ones &* UInt64(first), ones &* UInt64(second))
        var index = start
        while index + 8 <= count {
            let word = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
            let (left, right) = (word ^ one, word ^ two)
            let hits = ((left &- ones) & ~left | (right &- ones) & ~right) & (ones << 7)
            if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count && self[index] != first && self[index] != second { index += 1 }
        return index
    }
}

/// Where a tag ends.
enum TagEnd {
    /// At the index of its `>`.
    case at(Int)
    /// Behind the bytes that are here.
    case incomplete
    /// Nowhere: another tag begins before, or it would be too long.
    case none
}
