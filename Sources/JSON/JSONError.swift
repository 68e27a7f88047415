/// A JSON text that is not JSON, or a value in it that is not what it should be: where, and why.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The field, from the document's root: `events[3].product`; empty for the document itself.
    public var path: String

    /// What is wrong, as the end of a sentence that starts with the field: `must be a string`.
    public var reason: String

    /// Names a field and what is wrong with it.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// `path: reason`.
    public var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}
