import Testing

@testable import Storage

/// What every kind of record must hold, tried out on one value after the other.
struct RecordCheck<Value: Equatable> {
    var encode: (Value) -> [UInt8]
    var decode: ([UInt8]) throws -> Value
    /// The newest version that is read.
    var newestVersion: UInt8 = 1

    /// A record comes back as the same value, and the value as the same bytes.
    func expectIdentity(_ value: Value, _ location: SourceLocation = #_sourceLocation) throws {
        let bytes = encode(value)
        let decoded = try decode(bytes)
        #expect(decoded == value, sourceLocation: location)
        #expect(encode(decoded) == bytes, sourceLocation: location)
    }

    /// A record that lacks its end, or has a single bit wrong, is refused.
    func expectDamageRefused(_ value: Value, _ location: SourceLocation = #_sourceLocation) {
        let bytes = encode(value)
        let cut = (0..<bytes.count).filter { isReadable(Array(bytes[..<$0])) }
        #expect(cut.isEmpty, "cut after \(cut) of \(bytes.count) bytes", sourceLocation: location)
        var flipped: [Int] = []
        for bit in 0..<(bytes.count * 8) {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            if isReadable(damaged) { flipped.append(bit) }
        }
        #expect(flipped.isEmpty, "bits \(flipped) of \(bytes.count) bytes", sourceLocation: location)
    }

    /// A record of a version that is not known, or with a field too few or too many behind a right checksum, is refused in words.
    func expectStrangersRefused(_ value: Value, _ location: SourceLocation = #_sourceLocation) {
        let body = Array(encode(value).dropLast(4))
        for version in [0, newestVersion + 1, 255] {
            #expect(throws: RecordError.version(version), sourceLocation: location) {
                _ = try decode(RecordBytes.sealed([version] + body.dropFirst()))
            }
        }
        #expect(throws: RecordError.self, sourceLocation: location) { _ = try decode(RecordBytes.sealed(body + [0])) }
        #expect(throws: RecordError.self, sourceLocation: location) { _ = try decode(RecordBytes.sealed(body.dropLast())) }
    }

    /// Bytes of an older store are read as what they stood for then. They never change; only new ones are added.
    func expectReads(_ hex: String, as value: Value, _ location: SourceLocation = #_sourceLocation) throws {
        #expect(try decode(RecordBytes.bytes(hex)) == value, sourceLocation: location)
    }

    /// The version that is written now.
    func expectWrites(_ hex: String, for value: Value, _ location: SourceLocation = #_sourceLocation) {
        #expect(RecordBytes.hex(encode(value)) == hex, sourceLocation: location)
    }

    private func isReadable(_ bytes: [UInt8]) -> Bool {
        (try? decode(bytes)) != nil
    }
}
