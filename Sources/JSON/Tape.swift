import Glibc

/// Reads simdjson's tape; see `CSimdJSON.h` for its layout.
///
/// simdjson built the tape and closed every container, so walking by ``end(of:)`` from a value's start cannot leave it. The two
/// pointers live as long as the document; a loop over the tape copies them instead of retaining the document at every step.
@safe struct Tape {
    /// The tape. Word 0 is the root's own entry, the root value starts at word 1.
    private let words: UnsafePointer<UInt64>
    /// The bytes of all strings, unescaped.
    private let strings: UnsafePointer<UInt8>

    init(words: UnsafePointer<UInt64>, strings: UnsafePointer<UInt8>) {
        unsafe self.words = words
        unsafe self.strings = strings
    }

    /// The letter in the top byte of a word.
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

    /// The word at a place.
    @inline(__always)
    func word(_ index: Int) -> UInt64 { unsafe words[index] }

    /// What begins at a place.
    @inline(__always)
    func tag(_ index: Int) -> Tag { Tag(letter: UInt8(truncatingIfNeeded: word(index) >> 56)) }

    /// The place after the value that begins at a place.
    @inline(__always)
    func end(of index: Int) -> Int {
        switch tag(index) {
        case .object, .array: Int(word(index) & 0xFFFF_FFFF)
        case .signed, .unsigned, .double: index &+ 2
        default: index &+ 1
        }
    }

    /// How many elements or members a container has, counted up to 16,777,215.
    func count(of index: Int) -> Int { Int(word(index) >> 32 & 0xFF_FFFF) }

    /// The bytes of the string at a place.
    @inline(__always)
    func utf8(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let start = unsafe strings + Int(word(index) & 0xFF_FFFF_FFFF_FFFF)
        let count = unsafe UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
        return unsafe UnsafeBufferPointer(start: start + 4, count: Int(count))
    }

    /// Whether the string at a place is exactly this text.
    @inline(__always)
    func equals(_ index: Int, _ text: StaticString) -> Bool {
        let bytes = unsafe utf8(index)
        guard bytes.count == text.utf8CodeUnitCount, let start = bytes.baseAddress else { return false }
        return unsafe memcmp(text.utf8Start, start, bytes.count) == 0
    }

    /// The place of the value of an object's first member with this name.
    func member(of object: Int, named name: StaticString) -> Int? {
        let last = end(of: object) &- 1
        var key = object &+ 1
        while key < last {
            if equals(key, name) { return key &+ 1 }
            key = end(of: key &+ 1)
        }
        return nil
    }
}
