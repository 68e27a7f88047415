internal import Commerce

/// Reads little-endian numbers one after the other; nil beyond the end.
struct ByteCursor {
    private let bytes: [UInt8]
    /// Where the next number begins.
    private(set) var position: Int

    init(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    mutating func number<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
        let size = Number.bitWidth / 8
        guard position <= bytes.count - size else { return nil }
        defer { position += size }
        return (0..<size).reduce(0) { $0 | Number(truncatingIfNeeded: bytes[position + $1]) << (8 * $1) }
    }

    mutating func visitor() -> VisitorID? {
        guard let high = number(UInt64.self), let low = number(UInt64.self) else { return nil }
        return VisitorID(high: high, low: low)
    }

    mutating func words() -> [UInt32]? {
        guard let count = number(UInt8.self) else { return nil }
        var words: [UInt32] = []
        for _ in 0..<count {
            guard let word = number(UInt32.self) else { return nil }
            words.append(word)
        }
        return words
    }
}
