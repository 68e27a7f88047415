/// Everything that is wrong with a configuration, at once.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    /// One complaint for each key: `listen.port: must be a number from 0 to 65535`.
    public var complaints: [String]

    /// A line for each complaint.
    public var description: String {
        let count = complaints.count == 1 ? "an error" : "\(complaints.count) errors"
        return (["the configuration has \(count):"] + complaints.map { "  " + $0 }).joined(separator: "\n")
    }
}
