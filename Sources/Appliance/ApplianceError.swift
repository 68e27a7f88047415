internal import HTTPServing
internal import Storage
internal import SystemPackage

/// Why the appliance, or an import, could not start: one line that names what to change.
public enum ApplianceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The directory of the store cannot be used.
    case dataDirectory(path: String, reason: String)
    /// Another process has the store open.
    case storeInUse(path: String)
    /// The store cannot be opened.
    case store(path: String, reason: String)
    /// The address cannot be listened on.
    case listening(address: String, port: Int, reason: String)
    /// A file that was named cannot be read.
    case file(path: String, reason: String)

    /// One line for a person.
    public var description: String {
        switch self {
        case .dataDirectory(let path, let reason): "data: \(path) \(reason)"
        case .storeInUse(let path):
            "data: another process has the store in \(path) open; stop it first, or name another directory"
        case .store(let path, let reason): "data: the store in \(path) cannot be opened: \(reason)"
        case .listening(let address, let port, let reason): "listen: \(address) port \(port): \(reason)"
        case .file(let path, let reason): "\(path): cannot be read: \(reason)"
        }
    }
}

extension ApplianceError {
    init(_ error: StorageError, directory: String) {
        if case .locked = error {
            self = .storeInUse(path: directory)
        } else {
            self = .store(path: directory, reason: error.description)
        }
    }

    init(_ error: HTTPServerError, _ configuration: Configuration) {
        let reason =
            switch error {
            case .system(let code, _) where Errno(rawValue: code) == .addressInUse:
                "another program listens there (listen.port, VITRINA_LISTEN_PORT)"
            case .system(let code, _) where Errno(rawValue: code) == .addressNotAvailable: "this machine has no such address"
            case .system(let code, _) where Errno(rawValue: code) == .permissionDenied:
                "not permitted; ports below 1024 are for the web server in front"
            case .system(let code, let operation): "\(operation): \(Errno(rawValue: code).description)"
            default: error.description
            }
        self = .listening(address: configuration.address, port: configuration.port, reason: reason)
    }
}
