import Foundation
import History
import TestSupport
import Testing

@Suite struct `A file's fingerprint` {
    private static func fingerprint(_ bytes: Data) throws -> FileFingerprint {
        let directory = try TemporaryDirectory()
        try bytes.write(to: URL(fileURLWithPath: directory.file("f")))
        return try FileFingerprint(path: directory.file("f"))
    }

    @Test func `is the same for the same bytes and another for others`() throws {
        let whole = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) })
        let same = try Self.fingerprint(whole)
        #expect(try Self.fingerprint(whole) == same)
        for place in [0, 2_999_999] {
            var changed = whole
            changed[place] ^= 1
            #expect(try Self.fingerprint(changed) != same)
        }
        #expect(try Self.fingerprint(whole + [0]) != same)
    }

    @Test func `is written as size and check sum`() throws {
        // CRC-32 of "123456789" is the polynomial's published check value.
        #expect(try Self.fingerprint(Data("123456789".utf8)).description == "9-cbf43926")
    }

    @Test func `is not made of what is not there`() {
        #expect(throws: HistoryError.file(code: ENOENT, operation: "open", path: "/nonexistent")) {
            try FileFingerprint(path: "/nonexistent")
        }
    }
}
