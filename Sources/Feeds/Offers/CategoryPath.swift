import Commerce

/// A category named by its path, `Home > Kitchen > Mugs`: each node gets an id that depends on the path alone, the same in every import.
struct CategoryPath {
    /// The nodes from the top; the last one is the category meant. Empty if the path names nothing.
    let nodes: [Commerce.Category]

    /// Splits at `>` (Google's way) or, where there is none, at `/` (Metrica's way), at most eight deep.
    ///
    /// An id is the path itself in lower case, such as `home/kitchen`, or, when that is longer than an id may be, a hash of it.
    init(_ path: String) {
        let separator: Character = path.contains(">") ? ">" : path.contains("|") ? "|" : "/"
        var nodes: [Commerce.Category] = []
        var key = ""
        for part in path.split(separator: separator).prefix(8) {
            let name = String(part).trimmingSpaces
            guard !name.isEmpty else { continue }
            key += (key.isEmpty ? "" : "/") + name.lowercased()
            nodes.append(Commerce.Category(id: Self.id(key), parent: nodes.last?.id, name: name))
        }
        self.nodes = nodes
    }

    private static func id(_ key: String) -> CategoryID {
        CategoryID(rawValue: key) ?? CategoryID(unchecked: "path-" + String(NameHash(key).rawValue, radix: 16))
    }
}

extension String {
    /// Without the spaces around it.
    fileprivate var trimmingSpaces: String {
        let start = drop { $0 == " " }
        guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
        return String(start[...last])
    }
}
