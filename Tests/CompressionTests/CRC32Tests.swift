import Compression
import Testing

struct CRC32Tests {
    @Test func `the check value of the standard comes out`() {
        #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    }

    @Test func `nothing has the check sum nought`() {
        #expect(CRC32.checksum(of: []) == 0)
    }

    @Test func `pieces continue to the sum of the whole`() {
        let bytes = noise(10_000)
        let first = CRC32.checksum(of: Array(bytes[..<4_321]))
        #expect(CRC32.checksum(of: Array(bytes[4_321...]), continuing: first) == CRC32.checksum(of: bytes))
        #expect(CRC32.checksum(of: [], continuing: first) == first)
    }
}
