import JSON

/// The texts of a product as they stand on the wire.
extension JSONValue {
    /// Text that is not too long; a number stands for its text.
    func plainText(atMost limit: Int) throws(JSONError) -> String {
        let text = kind == .number ? try number() : try string()
        guard text.utf8.count <= limit else { throw error("must be at most \(limit) bytes") }
        return text
    }

    /// Text that is neither empty nor too long.
    func filledText(atMost limit: Int) throws(JSONError) -> String {
        let text = try plainText(atMost: limit)
        guard text.contains(where: { !$0.isWhitespace }) else { throw error("must not be empty") }
        return text
    }

    /// An address that may stand in a link.
    func link() throws(JSONError) -> String {
        let text = try string()
        guard 1...2_048 ~= text.utf8.count, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), LinkRules.isSafe(text) else {
            throw error("must be an http or https address or a path, without spaces, of at most 2048 bytes")
        }
        return text
    }

    private func number() throws(JSONError) -> String {
        let value = try double()
        guard value == value.rounded(), value.magnitude < 0x1p53 else { return value.description }
        return String(Int64(value))
    }
}
