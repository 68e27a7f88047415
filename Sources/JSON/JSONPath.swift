/// Where a value stands in its document, in the words of someone who wrote it: `events[3].product`.
enum JSONPath {
    /// Names are cut here: a path is for people, and names come from strangers.
    static let maximumNameLength = 64

    /// `name` inside `outer`.
    static func joining(_ outer: String, name: String) -> String {
        let short = name.utf8.count > maximumNameLength ? String(name.prefix(maximumNameLength / 4)) + "…" : name
        return outer.isEmpty ? short : "\(outer).\(short)"
    }
}

extension JSONValue {
    /// The path from the document's root; found by walking down, so ask only when something is wrong.
    public var path: String {
        var path = ""
        var container = document.root
        while container.index < index, let inner = container.step(towards: index, &path) {
            container = inner
        }
        return path
    }

    /// The member or element that contains a place on the tape; its name or number is added to the path.
    private func step(towards target: Int, _ path: inout String) -> JSONValue? {
        if let elements = try? elements() {
            for (number, element) in elements.enumerated() where target < element.end {
                path += "[\(number)]"
                return element
            }
        } else if let members = try? members() {
            for member in members where target < member.value.end {
                path = JSONPath.joining(path, name: member.name)
                return member.value
            }
        }
        return nil
    }
}
