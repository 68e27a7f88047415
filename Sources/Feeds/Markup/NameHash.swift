/// A name as a number, so that elements are told apart without making Strings (FNV-1a, 64 bits).
struct NameHash: Hashable {
    let rawValue: UInt64

    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    init(_ bytes: some Sequence<UInt8>) {
        var hash = Self.start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* Self.prime }
        rawValue = hash
    }

    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var hash = Self.start
        for index in range { hash = (hash ^ UInt64(bytes[index])) &* Self.prime }
        rawValue = hash
    }

    /// Capitals of ASCII count as small letters.
    init(folding bytes: Span<UInt8>, _ range: Range<Int>) {
        var hash = Self.start
        for index in range {
            let byte = bytes[index]
            hash = (hash ^ UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* Self.prime
        }
        rawValue = hash
    }

    init(cString name: UnsafePointer<UInt8>) {
        var hash = Self.start
        var next = unsafe name
        while case let byte = unsafe next.pointee, byte != 0 {
            hash = (hash ^ UInt64(byte)) &* Self.prime
            unsafe next += 1
        }
        rawValue = hash
    }

    init(_ name: String) {
        self.init(name.utf8)
    }
}
