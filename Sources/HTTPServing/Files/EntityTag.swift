import Compression

/// A strong validator of content (RFC 9110 §8.8.3), made from the content itself.
struct EntityTag: Hashable, Sendable {
    /// The tag with its quotes, as it stands in `ETag`.
    let text: String

    /// The tag of `bytes` in the coding named `coding`: a length, a CRC-32 and a 64-bit FNV-1a tell contents apart.
    init(of bytes: [UInt8], coding: String = "") {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let sum = CRC32.checksum(of: bytes)
        let parts = [String(bytes.count, radix: 36), String(sum, radix: 36), String(hash, radix: 36)]
        text = "\"\(parts.joined(separator: "-"))\(coding.isEmpty ? "" : "-" + coding)\""
    }

    /// Whether an `If-None-Match` field names this tag, by weak comparison (RFC 9110 §13.1.2).
    func isNamed(in field: String) -> Bool {
        for part in field.utf8.split(separator: UInt8(ascii: ",")) {
            var tag = part.drop { $0 == 0x20 || $0 == 0x09 }
            while let last = tag.last, last == 0x20 || last == 0x09 { tag = tag.dropLast() }
            if tag.elementsEqual("*".utf8) || tag.elementsEqual(text.utf8) { return true }
            if tag.starts(with: "W/".utf8), tag.dropFirst(2).elementsEqual(text.utf8) { return true }
        }
        return false
    }
}
