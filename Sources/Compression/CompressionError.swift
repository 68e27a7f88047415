/// What went wrong while packing, unpacking or reading bytes.
public enum CompressionError: Error, Equatable, Sendable, CustomStringConvertible {
    /// zlib refused: its code, the code's name and the function that returned it.
    case zlib(code: Int32, name: String, operation: String)

    /// The bytes are not gzip, or a member's check sum does not fit (RFC 1952).
    case corrupt(reason: String)

    /// The input ended in the middle of a gzip member.
    case truncated

    /// Unpacking would give more than the permitted number of bytes.
    case tooLarge(limit: Int)

    /// The bytes unpack to more than the permitted multiple of their own size: what a decompression bomb does.
    case suspiciousRatio(limit: Int)

    /// A system call on a file failed: `errno`, the call and the path.
    case file(code: Int32, operation: String, path: String)

    /// One line for a person.
    public var description: String {
        switch self {
        case .zlib(let code, let name, let operation): "\(operation) failed: \(name) (\(code))"
        case .corrupt(let reason): "the gzip data are damaged: \(reason)"
        case .truncated: "the gzip data end too early"
        case .tooLarge(let limit): "unpacks to more than \(limit) bytes"
        case .suspiciousRatio(let limit): "unpacks to more than \(limit) times its size"
        case .file(let code, let operation, let path): "\(operation) of \(path) failed (errno \(code))"
        }
    }

    /// Names a zlib code.
    static func zlib(_ code: Int32, operation: String) -> CompressionError {
        let name =
            switch code {
            case -1: "Z_ERRNO"
            case -2: "Z_STREAM_ERROR"
            case -3: "Z_DATA_ERROR"
            case -4: "Z_MEM_ERROR"
            case -5: "Z_BUF_ERROR"
            case -6: "Z_VERSION_ERROR"
            default: "Z_\(code)"
            }
        return .zlib(code: code, name: name, operation: operation)
    }
}
