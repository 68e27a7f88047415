import Compression
import Testing

struct GunzipStreamTests {
    @Test(arguments: [1, 2, 7, 1_000, 1_000_000])
    func `pieces of any size unpack to the whole`(size: Int) throws {
        let bytes = noise(30_000)
        #expect(try unpack(try Gzip.compress(bytes), piece: size) == bytes)
    }

    @Test(arguments: [1, 13, 1_000_000])
    func `several members follow each other`(size: Int) throws {
        let packed = try Gzip.compress([1, 2]) + Gzip.compress([]) + Gzip.compress(noise(200_000))
        #expect(try unpack(packed, piece: size) == [1, 2] + noise(200_000))
    }

    @Test func `every truncation is an error`() throws {
        let packed = try Gzip.compress(noise(300))
        for count in 1..<packed.count {
            #expect(throws: CompressionError.truncated) { try unpack(Array(packed.prefix(count)), piece: 64) }
        }
    }

    @Test func `a flipped bit in the body does not go unnoticed`() throws {
        var packed = try Gzip.compress(noise(300))
        packed[packed.count / 2] ^= 0x10
        #expect(throws: CompressionError.self) { try unpack(packed, piece: 64) }
    }

    @Test func `bytes behind the last member that are no member are an error`() throws {
        let packed = try Gzip.compress([1, 2, 3])
        #expect(throws: CompressionError.self) { try unpack(packed + [9, 9, 9], piece: 64) }
    }

    @Test func `a bomb is stopped by its ratio`() throws {
        let packed = try Gzip.compress([UInt8](repeating: 0, count: 20 << 20), level: 9)
        var out = 0
        #expect(throws: CompressionError.suspiciousRatio(limit: 100)) {
            try GunzipStream(limits: UnpackLimits(bytes: .max, ratio: 100)).push(packed) { out += $0.count }
        }
        #expect(out <= 2 << 20)
    }

    private func unpack(_ packed: [UInt8], piece: Int) throws -> [UInt8] {
        let stream = try GunzipStream()
        var whole: [UInt8] = []
        for start in stride(from: 0, to: packed.count, by: piece) {
            try stream.push(Array(packed[start..<min(start + piece, packed.count)])) { whole += $0 }
        }
        try stream.finish()
        return whole
    }
}
