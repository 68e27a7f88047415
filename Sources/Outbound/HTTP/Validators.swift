/// What a server said about a version of a file, told back to it so that it need not send the same version again (RFC 9110 §8.8).
public struct Validators: Hashable, Sendable {
    /// `ETag`, quotes included.
    public var entityTag: String?
    /// `Last-Modified`, as it was sent.
    public var lastModified: String?

    /// What is known of a version; nothing by default.
    public init(entityTag: String? = nil, lastModified: String? = nil) {
        self.entityTag = entityTag
        self.lastModified = lastModified
    }

    /// The request's header lines. What could break out of a line is left out.
    var headers: [String] {
        [entityTag.map { "If-None-Match: " + $0 }, lastModified.map { "If-Modified-Since: " + $0 }]
            .compactMap(\.self)
            .filter { line in line.utf8.count <= 1024 && line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
    }
}
