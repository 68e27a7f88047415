/// Why a server could not start.
public enum HTTPServerError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The listen address is no IP address.
    case address(String)
    /// A call of the system failed: `errno` and the call.
    case system(code: Int32, operation: String)
    /// libmicrohttpd refused; its log says why.
    case library(operation: String)

    /// One line for a person.
    public var description: String {
        switch self {
        case .address(let text): "\(text) is no IP address"
        case .system(let code, let operation): "\(operation) failed (errno \(code))"
        case .library(let operation): "\(operation) failed"
        }
    }
}
