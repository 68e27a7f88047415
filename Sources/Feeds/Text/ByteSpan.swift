/// What the feed's scanners ask of bytes that they are lent.
extension Span<UInt8> {
    /// The bytes of a range as text, for a report.
    func text(_ range: Range<Int>) -> String {
        extracting(range.clamped(to: 0..<count)).text
    }

    /// The bytes as text.
    var text: String {
        unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a text stands at an index.
    func has(_ text: StaticString, at index: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        for offset in 0..<length where unsafe self[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// Whether the bytes of a name stand at an index.
    func has(_ name: ArraySlice<UInt8>, at index: Int) -> Bool {
        guard index + name.count <= count else { return false }
        for (offset, byte) in name.enumerated() where self[index + offset] != byte { return false }
        return true
    }

    /// Where a byte first stands in a range; nil if it does not.
    func index(of byte: UInt8, in range: Range<Int>) -> Int? {
        for index in range.clamped(to: 0..<count) where self[index] == byte { return index }
        return nil
    }
}

extension [UInt8] {
    /// Appends bytes that are lent.
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    /// Appends a character as UTF-8.
    mutating func append(_ scalar: Unicode.Scalar) {
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
