import Foundation

/// Appends acknowledgement marks to the recorder's log: one record each, in one write.
///
/// ```
/// | 'M' 4 B | 0, 4 B | what was acknowledged 8 B | which kind 8 B |   little-endian
/// ```
final class MarkLog: Sendable {
    /// What a mark acknowledges.
    enum Kind: UInt64 {
        /// All events up to a number.
        case events = 1
        /// The product's price.
        case price = 2
    }

    private let file: FileHandle

    /// Opens the log for appending; nil if that cannot be.
    init?(path: String) {
        let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Notes that something has been acknowledged.
    func mark(_ kind: Kind, _ value: Int) throws {
        var record = Data()
        for word in [UInt64(UInt8(ascii: "M")), UInt64(value), kind.rawValue] {
            for shift in stride(from: UInt64(0), to: 64, by: 8) { record.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        try file.write(contentsOf: record)
    }
}
