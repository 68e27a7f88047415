/// A 64-bit checksum that finds damage (not forgery): FNV-1a over words of eight bytes, with the high bits folded down.
enum Checksum {
    private static let prime: UInt64 = 0x0000_0100_0000_01B3
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The checksum of some of the bytes; those behind the last whole word count one by one.
    static func of(_ bytes: [UInt8], from start: Int, to end: Int) -> UInt64 {
        precondition(start >= 0 && start <= end && end <= bytes.count, "index out of bounds")
        return unsafe bytes.withUnsafeBytes { buffer in
            var sum = basis
            var offset = start
            while offset + 8 <= end {
                sum = (sum ^ UInt64(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))) &* prime
                sum ^= sum >> 29
                offset += 8
            }
            while offset < end {
                sum = (sum ^ UInt64(unsafe buffer[offset])) &* prime
                offset += 1
            }
            return sum
        }
    }
}
