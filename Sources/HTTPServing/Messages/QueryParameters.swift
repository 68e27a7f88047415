/// The parameters behind the `?` of a request's target, decoded when they are looked up (`application/x-www-form-urlencoded`).
public struct QueryParameters: Sendable, Sequence {
    /// The bytes behind the `?`, as they came; their escapes were checked on arrival.
    let raw: [UInt8]

    /// Reads `raw`, the part of a target behind the `?`.
    init(raw: [UInt8]) { self.raw = raw }

    /// Whether there is no parameter at all.
    public var isEmpty: Bool { raw.isEmpty }

    /// The value of the first parameter called `name`; an empty text for a bare name.
    public subscript(_ name: String) -> String? {
        for (key, value) in pairs where QueryParameters.names(key, name) { return QueryParameters.text(value) }
        return nil
    }

    /// The values of all parameters called `name`, in order.
    public func all(_ name: String) -> [String] {
        var values: [String] = []
        for (key, value) in pairs where QueryParameters.names(key, name) { values.append(QueryParameters.text(value)) }
        return values
    }

    /// All parameters in order, decoded.
    public func makeIterator() -> IndexingIterator<[(name: String, value: String)]> {
        pairs.map { (name: QueryParameters.text($0), value: QueryParameters.text($1)) }.makeIterator()
    }

    private var pairs: some Sequence<(ArraySlice<UInt8>, ArraySlice<UInt8>)> {
        raw.split(separator: UInt8(ascii: "&")).lazy.map { pair in
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return (pair, []) }
            return (pair[..<equals], pair[(equals + 1)...])
        }
    }

    private static func names(_ key: ArraySlice<UInt8>, _ name: String) -> Bool {
        if key.elementsEqual(name.utf8) { return true }
        guard key.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else { return false }
        return text(key) == name
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        PercentEncoding.text(bytes, plusIsSpace: true) ?? ""
    }
}
