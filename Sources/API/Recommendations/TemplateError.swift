/// A template that cannot be used.
public struct TemplateError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file or directory.
    public let file: String
    /// What is wrong with it.
    public let reason: String

    /// `file reason`.
    public var description: String { "\(file) \(reason)" }
}
