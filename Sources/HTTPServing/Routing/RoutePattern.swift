/// A path with open parts: `/v1/products/{id}`, and `/pictures/{name...}` for everything below.
struct RoutePattern {
    /// One part between slashes.
    enum Segment: Equatable {
        case literal(String)
        case parameter
        case rest
    }

    let segments: [Segment]
    let names: [String]

    /// Whether a path matches only by being equal.
    var isLiteral: Bool { names.isEmpty }

    /// Reads a pattern; a malformed one is a programmer's error.
    init(_ text: String) {
        precondition(text.hasPrefix("/"), "a pattern begins with a slash: \(text)")
        var names: [String] = []
        segments = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map { part in
            guard part.hasPrefix("{"), part.hasSuffix("}") else { return .literal(String(part)) }
            let name = part.dropFirst().dropLast()
            names.append(String(name.hasSuffix("...") ? name.dropLast(3) : name))
            return name.hasSuffix("...") ? .rest : .parameter
        }
        precondition(!segments.dropLast().contains(.rest), "only the last part takes everything: \(text)")
        precondition(Set(names).count == names.count && !names.contains(""), "parameters have names of their own: \(text)")
        self.names = names
    }
}
