import CSimdJSON

/// A parsed JSON text (RFC 8259), kept in simdjson's compact form; its values keep it alive.
///
/// simdjson checks the whole text while parsing: structure, numbers, escapes and UTF-8. A document belongs to the thread
/// that is using it.
@safe public final class JSONDocument {
    /// Arrays and objects inside one another that are accepted unless a caller says otherwise.
    public static let defaultMaximumDepth = 32

    /// Bytes that are accepted unless a caller says otherwise: 16 MiB.
    public static let defaultMaximumLength = 16 << 20

    private let parser: OpaquePointer
    let tape: Tape

    /// Parses a text, which may be forgotten afterwards.
    ///
    /// Throws if the text is longer or deeper than permitted, empty, or no well-formed JSON in valid UTF-8. A number beyond 64
    /// bits is refused; one byte order mark is skipped.
    public static func parse(
        _ bytes: [UInt8], maximumDepth: Int = defaultMaximumDepth, maximumLength: Int = defaultMaximumLength
    ) throws(JSONError) -> JSONDocument {
        try parse(bytes.span, maximumDepth: maximumDepth, maximumLength: maximumLength)
    }

    /// Parses a part of somebody's buffer, such as one line of a file.
    public static func parse(
        _ bytes: Span<UInt8>, maximumDepth: Int = defaultMaximumDepth, maximumLength: Int = defaultMaximumLength
    ) throws(JSONError) -> JSONDocument {
        precondition(maximumDepth > 0)
        guard bytes.count <= maximumLength else {
            throw JSONError(path: "", reason: "must be at most \(maximumLength) bytes of JSON")
        }
        return try unsafe bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
            try unsafe JSONDocument(buffer, maximumDepth: maximumDepth)
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) throws(JSONError) {
        guard let parser = unsafe simdjson_parser_take() else { throw SimdJSONResultOutOfMemory.error(maximumDepth) }
        var parsed = unsafe SimdJSONTape()
        let mark = unsafe bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let start = unsafe bytes.baseAddress.map { unsafe $0 + mark }
        let result = unsafe simdjson_parse(parser, start, bytes.count - mark, maximumDepth, &parsed)
        guard result == SimdJSONResultParsed, let words = unsafe parsed.words, let strings = unsafe parsed.strings else {
            unsafe simdjson_parser_give(parser)
            throw result.error(maximumDepth)
        }
        unsafe self.parser = parser
        tape = unsafe Tape(words: words, strings: strings)
    }

    deinit {
        unsafe simdjson_parser_give(parser)
    }

    /// The outermost value.
    public var root: JSONValue { JSONValue(document: self, index: 1) }
}

extension SimdJSONResult {
    /// The result in words.
    fileprivate func error(_ maximumDepth: Int) -> JSONError {
        let reason =
            switch self {
            case SimdJSONResultOutOfMemory: "could not be read: memory is short"
            case SimdJSONResultTooLarge: "is too large"
            case SimdJSONResultTooDeep: "must not be nested deeper than \(maximumDepth) levels"
            case SimdJSONResultEmpty: "must not be empty"
            case SimdJSONResultBadUTF8: "must be valid UTF-8"
            case SimdJSONResultBadString: "is not JSON: a string is not closed, or has a bad escape or a raw control character"
            case SimdJSONResultBadNumber: "is not JSON: a number is malformed or does not fit 64 bits"
            default: "is not well-formed JSON"
            }
        return JSONError(path: "", reason: reason)
    }
}
