/// One header field of a response.
public struct HTTPHeader: Hashable, Sendable {
    /// The field's name.
    public let name: String

    /// The field's value, free of control bytes.
    public let value: String

    /// A field; control bytes in `value` become spaces, so that nothing from outside can begin a line of its own (CWE-113).
    /// A `name` that is no token (RFC 9110 §5.6.2) is a programmer's error.
    public init(_ name: String, _ value: String) {
        precondition(!name.isEmpty && name.utf8.allSatisfy(HTTPToken.contains), "a header's name is a token")
        self.name = name
        self.value = HTTPHeader.withoutControls(value)
    }

    /// `Content-Type`.
    public static func contentType(_ value: String) -> HTTPHeader { HTTPHeader("Content-Type", value) }

    /// `Cache-Control`.
    public static func cacheControl(_ value: String) -> HTTPHeader { HTTPHeader("Cache-Control", value) }

    /// `Retry-After` in seconds.
    public static func retryAfter(seconds: Int) -> HTTPHeader { HTTPHeader("Retry-After", String(seconds)) }

    private static func withoutControls(_ value: String) -> String {
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) { return value }
        return String(decoding: value.utf8.map { $0 < 0x20 || $0 == 0x7f ? 0x20 : $0 }, as: UTF8.self)
    }
}
