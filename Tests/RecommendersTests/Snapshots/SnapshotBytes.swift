@testable import Recommenders

/// A snapshot's section written byte by byte, so that a wrong one can carry the right checksum.
struct SnapshotBytes {
    private let kind: String
    private var payload: [UInt8] = []

    init(_ kind: String, payload: [UInt8] = []) {
        self.kind = kind
        self.payload = payload
    }

    /// Adds the lowest bytes of a number, the lowest first.
    mutating func append(_ number: some BinaryInteger, bytes: Int) {
        for byte in 0..<bytes { payload.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }

    /// The section with its header.
    func section(version: UInt8 = 1) -> [UInt8] {
        var header = SnapshotBytes(kind, payload: Array(kind.utf8) + [version, 0, 0, 0])
        header.append(payload.count, bytes: 8)
        header.append(Checksum.of(payload, from: 0, to: payload.count), bytes: 8)
        return header.payload + payload
    }
}
