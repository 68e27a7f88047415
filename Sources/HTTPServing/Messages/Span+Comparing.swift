extension Span<UInt8> {
    /// Whether these are exactly the bytes of `text`.
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        var index = 0
        while index < count {
            if unsafe self[index] != text.utf8Start[index] { return false }
            index += 1
        }
        return true
    }

    /// Whether these are the bytes of `lowercase`, a text without capitals, whatever the case of ASCII letters here.
    func equalsIgnoringCase(_ lowercase: StaticString) -> Bool {
        guard count == lowercase.utf8CodeUnitCount else { return false }
        var index = 0
        while index < count {
            let byte = self[index]
            let lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
            if unsafe lower != lowercase.utf8Start[index] { return false }
            index += 1
        }
        return true
    }
}
