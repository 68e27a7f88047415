/// Media types of requests (RFC 9110 §8.3.1), parameters left aside.
enum MediaType {
    /// Whether a `Content-Type` names one of these types, or nothing.
    static func isOne(of types: [String], _ field: String?) -> Bool {
        guard let field else { return true }
        let name = field.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }
        return name.isEmpty || types.contains { $0.utf8.count == name.utf8.count && $0 == name.lowercased() }
    }
}
