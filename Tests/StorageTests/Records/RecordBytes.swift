@testable import Storage

/// Records as plain bytes, for tests that build or read them by hand.
enum RecordBytes {
    /// A version byte and fields, closed with the checksum they should have.
    static func sealed(_ body: some Collection<UInt8>) -> [UInt8] {
        guard let version = body.first else { return [] }
        var writer = RecordWriter(version: version)
        for byte in body.dropFirst() { writer.byte(byte) }
        return writer.sealed()
    }

    /// The bytes of hexadecimal digits; blanks do not count.
    static func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }

    /// Two hexadecimal digits a byte.
    static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension [UInt8] {
    /// Lends the bytes as a transaction would.
    func lent<Result>(_ body: (RawSpan) throws -> Result) rethrows -> Result {
        try unsafe body(span.bytes)
    }
}
