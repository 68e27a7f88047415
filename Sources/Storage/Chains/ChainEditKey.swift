internal import Commerce

/// Where the edit of a link stands: both ends as texts, which hold no zero byte, with one between.
///
/// ```
/// | text of the first end | 0 | text of the second end |
/// ```
enum ChainEditKey {
    static func bytes(from: ChainEnd, to: ChainEnd) -> [UInt8] {
        Array(from.description.utf8) + [0] + Array(to.description.utf8)
    }

    static func ends(_ bytes: [UInt8]) throws(RecordError) -> (from: ChainEnd, to: ChainEnd) {
        guard let middle = bytes.firstIndex(of: 0) else { throw .invalid("key") }
        do {
            return (
                try ChainEnd(String(decoding: bytes[..<middle], as: UTF8.self), field: "from"),
                try ChainEnd(String(decoding: bytes[(middle + 1)...], as: UTF8.self), field: "to")
            )
        } catch {
            throw .invalid("key")
        }
    }
}
