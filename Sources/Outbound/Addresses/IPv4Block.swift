/// A block of IPv4 addresses that begin with the same bits.
struct IPv4Block: Hashable, Sendable {
    private let prefix: UInt32
    private let shift: UInt32

    /// The block of an address and a number of leading bits, 1 to 32.
    init(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, bits: UInt32) {
        shift = 32 - bits
        prefix = (a << 24 | b << 16 | c << 8 | d) >> shift
    }

    func contains(_ address: UInt32) -> Bool {
        address >> shift == prefix
    }
}
