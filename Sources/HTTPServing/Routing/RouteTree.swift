/// Routes by the segments of their paths; a literal segment goes before a parameter, a parameter before the rest.
struct RouteTree {
    private struct Node {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var rest: Int?
        var endpoint: Int?
    }

    private var nodes = [Node()]

    /// Where `pattern` ends, if anything ends there yet; else `endpoint` does from now on. Returns the one that does.
    mutating func insert(_ pattern: RoutePattern, endpoint: Int) -> Int {
        var node = 0
        for segment in pattern.segments {
            if let next = child(node, segment) {
                node = next
            } else {
                nodes.append(Node())
                attach(nodes.count - 1, to: node, segment)
                node = nodes.count - 1
            }
        }
        let present = nodes[node].endpoint ?? endpoint
        nodes[node].endpoint = present
        return present
    }

    /// The endpoint for `path` and what its parameters hold, still escaped.
    func find(_ path: String) -> (endpoint: Int, values: [Substring])? {
        var values: [Substring] = []
        let endpoint = find(path.dropFirst(), at: 0, &values)
        return endpoint.map { ($0, values) }
    }

    private func find(_ rest: Substring, at index: Int, _ values: inout [Substring]) -> Int? {
        let node = nodes[index]
        let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/"))
        let segment = rest[..<(slash ?? rest.endIndex)]
        if let next = node.literals[String(segment)], let found = descend(rest, slash, next, &values) { return found }
        if let next = node.parameter, !segment.isEmpty {
            values.append(segment)
            if let found = descend(rest, slash, next, &values) { return found }
            values.removeLast()
        }
        guard let next = node.rest, !rest.isEmpty else { return nil }
        values.append(rest)
        return nodes[next].endpoint
    }

    private func descend(_ rest: Substring, _ slash: Substring.Index?, _ node: Int, _ values: inout [Substring]) -> Int? {
        guard let slash else { return nodes[node].endpoint }
        return find(rest[rest.utf8.index(after: slash)...], at: node, &values)
    }

    private func child(_ node: Int, _ segment: RoutePattern.Segment) -> Int? {
        switch segment {
        case .literal(let text): nodes[node].literals[text]
        case .parameter: nodes[node].parameter
        case .rest: nodes[node].rest
        }
    }

    private mutating func attach(_ child: Int, to node: Int, _ segment: RoutePattern.Segment) {
        switch segment {
        case .literal(let text): nodes[node].literals[text] = child
        case .parameter: nodes[node].parameter = child
        case .rest: nodes[node].rest = child
        }
    }
}
