/// The `Accept-Encoding` of a request (RFC 9110 §12.5.3).
enum AcceptEncoding {
    /// Whether `field` permits gzip.
    static func permitsGzip(_ field: String) -> Bool {
        var wildcard = false
        for entry in field.lowercased().split(separator: ",") {
            let parts = entry.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let coding = parts.first else { continue }
            let isForbidden = parts.dropFirst().contains { isZero($0) }
            if coding == "gzip" || coding == "x-gzip" { return !isForbidden }
            if coding == "*" { wildcard = !isForbidden }
        }
        return wildcard
    }

    /// Whether `parameter` is a weight of nought: `q=0`, `q=0.000`.
    private static func isZero(_ parameter: String) -> Bool {
        parameter.hasPrefix("q=0") && parameter.dropFirst(3).allSatisfy { $0 == "." || $0 == "0" }
    }
}
