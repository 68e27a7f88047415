import Glibc

/// Reading the tape; see `CSimdJSON.h` for its layout. simdjson built the tape and ended every container, so walking by
/// ``next(after:)`` from a value's start cannot leave it.
extension JSONValue {
    /// The letters in the top byte of a tape word.
    struct Tag: Equatable {
        let letter: UInt8

        static let object = Tag(letter: UInt8(ascii: "{"))
        static let array = Tag(letter: UInt8(ascii: "["))
        static let string = Tag(letter: UInt8(ascii: "\""))
        static let signed = Tag(letter: UInt8(ascii: "l"))
        static let unsigned = Tag(letter: UInt8(ascii: "u"))
        static let double = Tag(letter: UInt8(ascii: "d"))
        static let `true` = Tag(letter: UInt8(ascii: "t"))
        static let `false` = Tag(letter: UInt8(ascii: "f"))
        static let null = Tag(letter: UInt8(ascii: "n"))
    }

    @inline(__always)
    var tag: Tag { Tag(letter: UInt8(truncatingIfNeeded: word(0) >> 56)) }

    /// The word so many places after this value's first.
    @inline(__always)
    func word(_ offset: Int) -> UInt64 { unsafe document.words[index &+ offset] }

    /// The index after this value.
    @inline(__always)
    var end: Int {
        switch tag {
        case .object, .array: Int(word(0) & 0xFFFF_FFFF)
        case .signed, .unsigned, .double: index &+ 2
        default: index &+ 1
        }
    }

    /// The bytes of a string value; they live as long as the document.
    @inline(__always)
    var utf8: UnsafeBufferPointer<UInt8> {
        let start = unsafe document.strings + Int(word(0) & 0xFF_FFFF_FFFF_FFFF)
        let count = unsafe UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
        return unsafe UnsafeBufferPointer(start: start + 4, count: Int(count))
    }

    /// Whether a string value has exactly this text.
    @inline(__always)
    func equals(_ text: StaticString) -> Bool {
        let bytes = unsafe utf8
        guard bytes.count == text.utf8CodeUnitCount, let start = bytes.baseAddress else { return false }
        return unsafe memcmp(text.utf8Start, start, bytes.count) == 0
    }

    /// The value at another place of the same document.
    @inline(__always)
    func value(at index: Int) -> JSONValue { JSONValue(document: document, index: index) }
}
