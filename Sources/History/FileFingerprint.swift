/// Recognises a file that was seen before: its length and the check sum of its first and last mebibyte.
///
/// Enough to tell an import that goes on from a new one, not proof against someone who wants to deceive.
public struct FileFingerprint: Hashable, Sendable, CustomStringConvertible {
    /// The length in bytes.
    public let size: Int
    /// CRC-32 of the first and the last mebibyte, one after the other (once, if the file is no longer than one).
    public let checksum: UInt32

    static let sample = 1 << 20

    init(size: Int, checksum: UInt32) {
        self.size = size
        self.checksum = checksum
    }

    /// `size-checksum`, the latter in hexadecimal; the text by which a store remembers the file.
    public var description: String { "\(size)-" + String(checksum, radix: 16) }
}
