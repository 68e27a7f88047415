/// Reads characters one by one out of UTF-8, character entities taken for what they stand for.
struct ScalarReader {
    private let bytes: ArraySlice<UInt8>
    private(set) var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// The next byte as it is.
    var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    /// What is left.
    var rest: ArraySlice<UInt8> { bytes[index...] }

    /// Goes on behind so many bytes.
    mutating func skip(_ count: Int) {
        index = min(index + count, bytes.endIndex)
    }

    /// The next character; nil at the end. An entity that is none is read as the ampersand that it starts with.
    mutating func next(_ entities: CharacterEntities) -> Unicode.Scalar? {
        guard let byte else { return nil }
        if byte == 0x26 { return entity(entities) }
        if byte < 0x80 {
            index += 1
            return Unicode.Scalar(byte)
        }
        var iterator = bytes[index...].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
            index += 1
            return "\u{FFFD}"
        }
        index += UTF8.width(scalar)
        return scalar
    }

    private mutating func entity(_ entities: CharacterEntities) -> Unicode.Scalar {
        let reference = bytes[(index + 1)...].prefix(10)
        if let end = reference.firstIndex(of: 0x3B), let scalar = entities.scalar(for: reference[..<end]) {
            index = end + 1
            return scalar
        }
        // The number of a character that may not be: nothing, as a byte order mark is.
        if let end = reference.firstIndex(of: 0x3B), reference.first == 0x23,
            reference[..<end].dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        {
            index = end + 1
            return "\u{FEFF}"
        }
        index += 1
        return "&"
    }
}
