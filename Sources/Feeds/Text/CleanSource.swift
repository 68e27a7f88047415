/// Turns a feed's raw bytes into well-formed UTF-8 without control characters, line breaks and tabs excepted.
///
/// Reads the head first to find the encoding: a byte order mark, what the XML declaration says, and what the bytes themselves say, the last
/// one believed most, for many shops convert their file and forget the declaration.
final class CleanSource {
    /// The bytes that decide about format and encoding.
    static let headSize = 64 << 10

    /// The encoding found.
    let encoding: TextEncoding
    /// The encoding declared, when it is not the one found.
    let contradicted: String?
    /// Raw bytes read so far.
    private(set) var bytesRead: Int
    /// The raw start of the feed behind its byte order mark.
    let head: [UInt8]

    private let source: ByteSource
    private var raw: [UInt8]
    private var mender = UTF8Mender()
    private let table: [UInt32]

    init(_ source: @escaping ByteSource) throws {
        var raw: [UInt8] = []
        while raw.count < CleanSource.headSize, try source(&raw, CleanSource.headSize - raw.count) > 0 {}
        guard !raw.isEmpty else { throw FeedError.empty }
        bytesRead = raw.count
        if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
            throw FeedError.unsupportedEncoding(name: "UTF-16")
        }
        if raw.starts(with: [0xEF, 0xBB, 0xBF]) { raw.removeFirst(3) }
        (encoding, contradicted) = try CleanSource.encoding(of: raw)
        if case .singleByte(let encoding) = encoding { table = encoding.table } else { table = [] }
        head = raw
        self.raw = raw
        self.source = source
    }

    /// Appends the next clean bytes; false when there are none left.
    func next(into clean: inout [UInt8]) throws -> Bool {
        if raw.isEmpty {
            let count = try source(&raw, CleanSource.headSize)
            bytesRead += count
            if count == 0 {
                let before = clean.count
                mender.finish(into: &clean)
                return clean.count > before
            }
        }
        clean.reserveCapacity(clean.count + 3 * raw.count)
        if table.isEmpty { mender.append(raw, to: &clean) } else { decode(into: &clean) }
        raw.removeAll(keepingCapacity: true)
        return true
    }

    private static func encoding(of head: [UInt8]) throws -> (TextEncoding, contradicted: String?) {
        let looksLikeUTF8 = TextEncoding.looksLikeUTF8(head[...])
        guard let name = TextEncoding.declared(in: head[...]) else {
            return (looksLikeUTF8 == false ? .guessed(from: head[...]) : .utf8, nil)
        }
        guard let declared = TextEncoding(name: name) else { throw FeedError.unsupportedEncoding(name: name) }
        switch (declared, looksLikeUTF8) {
        case (.utf8, false): return (.guessed(from: head[...]), name)
        case (.singleByte, true): return (.utf8, name)
        default: return (declared, nil)
        }
    }

    private func decode(into clean: inout [UInt8]) {
        for byte in raw {
            if byte < 0x80 {
                if byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 { clean.append(byte) }
                continue
            }
            var word = table[Int(byte & 0x7F)]
            while word != 0 {
                clean.append(UInt8(truncatingIfNeeded: word))
                word >>= 8
            }
        }
    }
}
