import Compression
import Testing

struct GzipTests {
    @Test(arguments: [0, 1, 100, 70_000, 1_000_000])
    func `packing and unpacking gives the bytes back`(count: Int) throws {
        let bytes = noise(count)
        let packed = try Gzip.compress(bytes)
        #expect(Array(packed.prefix(2)) == [0x1f, 0x8b])
        #expect(try Gzip.decompress(packed, limit: count) == bytes)
    }

    @Test func `equal bytes give equal packed bytes`() throws {
        #expect(try Gzip.compress(noise(5_000), level: 9) == Gzip.compress(noise(5_000), level: 9))
    }

    @Test func `more than the limit is refused`() throws {
        let packed = try Gzip.compress([UInt8](repeating: 7, count: 1_000))
        #expect(throws: CompressionError.tooLarge(limit: 999)) { try Gzip.decompress(packed, limit: 999) }
    }

    @Test func `no bytes at all are no gzip`() {
        #expect(throws: CompressionError.truncated) { try Gzip.decompress([], limit: 10) }
    }
}

/// Bytes that look random and are the same every time.
func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    return (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
    }
}
