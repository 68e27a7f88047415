/// Why some bytes are not the record they should be.
struct RecordError: Error, Equatable {
    var reason: String

    static let cut = RecordError(reason: "ends too early")
    static let checksum = RecordError(reason: "wrong checksum")

    static func version(_ found: UInt8) -> RecordError {
        RecordError(reason: "unknown version \(found)")
    }

    static func invalid(_ field: String) -> RecordError {
        RecordError(reason: "impossible \(field)")
    }
}
