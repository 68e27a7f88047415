/// One value of a document: a position on its tape. Copying costs a retain of the document, nothing more.
///
/// A value that is not what the caller asks for is refused with its full path, which is found only then.
public struct JSONValue {
    let document: JSONDocument
    let index: Int

    /// What a value can be.
    public enum Kind: Equatable, Sendable {
        /// Members by name.
        case object
        /// Elements in order.
        case array
        /// Text.
        case string
        /// An integer or a decimal fraction.
        case number
        /// `true` or `false`.
        case bool
        /// `null`.
        case null
    }

    /// What this value is.
    public var kind: Kind {
        switch tag {
        case .object: .object
        case .array: .array
        case .string: .string
        case .signed, .unsigned, .double: .number
        case .true, .false: .bool
        default: .null
        }
    }

    @inline(__always)
    var tag: Tape.Tag { document.tape.tag(index) }

    /// The place after this value.
    @inline(__always)
    var end: Int { document.tape.end(of: index) }

    /// The number behind a number's tag.
    @inline(__always)
    private var payload: UInt64 { document.tape.word(index &+ 1) }

    /// The value at another place of the same document.
    @inline(__always)
    func value(at index: Int) -> JSONValue { JSONValue(document: document, index: index) }

    /// Whether this is `null`.
    public var isNull: Bool { tag == .null }

    /// The text of a string, unescaped.
    public func string() throws(JSONError) -> String {
        try withUTF8 { bytes in
            unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Lends the bytes of a string, unescaped.
    public func withUTF8<R>(_ body: (Span<UInt8>) -> R) throws(JSONError) -> R {
        guard tag == .string else { throw error("must be a string") }
        defer { extendLifetime(document) }
        return unsafe body(document.tape.utf8(index).span)
    }

    /// Whether this is a string with exactly this text; false for any other value.
    public func isString(_ text: StaticString) -> Bool {
        tag == .string && document.tape.equals(index, text)
    }

    /// An integer; a fraction is refused unless it is whole, such as `2.0` or `1e3`.
    public func int64() throws(JSONError) -> Int64 {
        switch tag {
        case .signed: return Int64(bitPattern: payload)
        case .unsigned: break
        case .double:
            let value = Double(bitPattern: payload)
            if value.magnitude < 0x1p63, Double(Int64(value)) == value { return Int64(value) }
        default: throw error("must be an integer")
        }
        throw error("must be an integer of at most 64 bits")
    }

    /// A number; integers beyond 2^53 are rounded.
    public func double() throws(JSONError) -> Double {
        switch tag {
        case .signed: return Double(Int64(bitPattern: payload))
        case .unsigned: return Double(payload)
        case .double: return Double(bitPattern: payload)
        default: throw error("must be a number")
        }
    }

    /// `true` or `false`.
    public func bool() throws(JSONError) -> Bool {
        switch tag {
        case .true: return true
        case .false: return false
        default: throw error("must be true or false")
        }
    }

    /// A complaint about this value.
    public func error(_ reason: String) -> JSONError {
        JSONError(path: path, reason: reason)
    }
}
