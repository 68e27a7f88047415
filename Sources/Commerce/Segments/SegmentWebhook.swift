/// An address that is told when somebody enters or leaves a segment.
public struct SegmentWebhook: Hashable, Sendable {
    /// Bytes of an address.
    public static let urlLimit = 2_000
    /// Bytes of a secret.
    public static let secretLimit = 200

    /// An absolute `https` or `http` address.
    public var url: String
    /// What the calls are signed with.
    public var secret: String

    /// An address with its secret.
    public init(url: String, secret: String) {
        self.url = url
        self.secret = secret
    }

    /// Refuses what is no web address, and secrets that are empty or too long.
    func check() throws(InvalidValue) {
        guard url.hasPrefix("https://") || url.hasPrefix("http://"), 10...Self.urlLimit ~= url.utf8.count,
            url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { throw InvalidValue(field: "url", reason: "must be an http or https address of at most \(Self.urlLimit) bytes") }
        guard 1...Self.secretLimit ~= secret.utf8.count else {
            throw InvalidValue(field: "secret", reason: "must be 1 to \(Self.secretLimit) bytes")
        }
    }
}
