/// A name as a number, so that elements are told apart without making Strings (FNV-1a, 64 bits).
struct NameHash: Hashable {
    let rawValue: UInt64

    init(_ bytes: some Sequence<UInt8>) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        rawValue = hash
    }

    init(_ name: String) {
        self.init(name.utf8)
    }
}
