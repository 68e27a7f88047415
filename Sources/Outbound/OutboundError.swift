/// Why something could not be sent or fetched.
public enum OutboundError: Error, Equatable, Sendable, CustomStringConvertible {
    /// libcurl gave up: its code (`CURLE_…`), the function, and what it says.
    case curl(code: Int32, operation: String, message: String)
    /// An address that may not be asked, and why; no connection was made.
    case refused(url: String, reason: String)
    /// The server answered, but with neither the file nor "not modified".
    case status(code: Int, url: String)
    /// More redirects than are followed.
    case tooManyRedirects(limit: Int)
    /// The file is larger than permitted, unpacked.
    case tooLarge(limit: Int)
    /// The caller wanted no more of it.
    case cancelled
    /// A system call on a file failed: `errno`, the call and the path.
    case file(code: Int32, operation: String, path: String)

    /// One line for a person.
    public var description: String {
        switch self {
        case .curl(let code, let operation, let message): "\(operation) failed: \(message) (\(code))"
        case .refused(let url, let reason): "\(url) is not asked: \(reason)"
        case .status(let code, let url): "\(url) answered with status \(code)"
        case .tooManyRedirects(let limit): "redirected more than \(limit) times"
        case .tooLarge(let limit): "the file is larger than \(limit) bytes"
        case .cancelled: "cancelled"
        case .file(let code, let operation, let path): "\(operation) of \(path) failed (errno \(code))"
        }
    }
}
