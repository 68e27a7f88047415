/// The parts of a path that a pattern left open, decoded.
public struct PathParameters: Equatable, Sendable {
    private let names: [String]
    private let values: [String]

    /// Joins names and values of equal number.
    init(names: [String], values: [String]) {
        precondition(names.count == values.count, "every name has a value")
        self.names = names
        self.values = values
    }

    /// No parameters.
    static let none = PathParameters(names: [], values: [])

    /// The value of the parameter `name`; a name that the route's pattern does not have is a programmer's error.
    public subscript(_ name: String) -> String {
        guard let index = names.firstIndex(of: name) else { preconditionFailure("the pattern has no {\(name)}") }
        return values[index]
    }
}
