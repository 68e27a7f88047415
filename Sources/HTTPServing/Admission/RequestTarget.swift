/// The target of a request in origin form (RFC 9112 §3.2.1): a path that was decoded and checked, and a query.
public struct RequestTarget: Sendable {
    /// The decoded path.
    public let path: String

    /// The path as it came, when decoding changed it: `%2F` inside a segment does not end the segment.
    let escapedPath: String?

    /// The parameters.
    public let query: QueryParameters

    /// Parses and checks the bytes between the method and the version.
    public static func parse(_ bytes: Span<UInt8>, limit: Int) -> Result<RequestTarget, Refusal> {
        guard bytes.count <= limit else { return .failure(.targetTooLong) }
        guard bytes.count > 0, bytes[0] == UInt8(ascii: "/") else { return .failure(.target) }
        var pathEnd = bytes.count
        var isEscaped = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte <= 0x20 || byte == 0x7f || byte == UInt8(ascii: "#") { return .failure(.target) }
            if byte == UInt8(ascii: "?"), pathEnd == bytes.count { pathEnd = index }
            if byte == UInt8(ascii: "%"), pathEnd == bytes.count { isEscaped = true }
        }
        return assemble(
            path: unsafe bytes.extracting(..<pathEnd).withUnsafeBufferPointer { unsafe Array($0) }, isEscaped: isEscaped,
            query: unsafe bytes.extracting(min(pathEnd + 1, bytes.count)...).withUnsafeBufferPointer { unsafe Array($0) })
    }

    private static func assemble(path: [UInt8], isEscaped: Bool, query: [UInt8]) -> Result<RequestTarget, Refusal> {
        guard let raw = String(validating: path, as: UTF8.self) else { return .failure(.target) }
        guard let decoded = isEscaped ? PercentEncoding.text(path) : raw, isClean(decoded) else { return .failure(.target) }
        guard query.isEmpty || isClean(query: query) else { return .failure(.target) }
        return .success(
            RequestTarget(path: decoded, escapedPath: isEscaped ? raw : nil, query: QueryParameters(raw: query)))
    }

    /// Whether a decoded path is free of control bytes and of segments that climb or stand still.
    private static func isClean(_ path: String) -> Bool {
        var dots = 0
        var length = 0
        for byte in path.utf8 {
            if byte < 0x20 || byte == 0x7f { return false }
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") {
                if length == dots, dots == 1 || dots == 2 { return false }
                dots = 0
                length = 0
            } else {
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
            }
        }
        return !(length == dots && (dots == 1 || dots == 2))
    }

    /// Whether a query's escapes are whole and give UTF-8 without NUL.
    private static func isClean(query: [UInt8]) -> Bool {
        guard let text = PercentEncoding.text(query) else { return false }
        return !text.utf8.contains(0)
    }
}
