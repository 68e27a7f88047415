/// The page on which something happened.
public struct Page: Hashable, Sendable {
    /// Its address, at most 2,048 bytes.
    public var url: String
    /// Where the visitor came from, at most 2,048 bytes.
    public var referrer: String?

    /// A page and its referrer.
    public init(url: String, referrer: String? = nil) {
        self.url = url
        self.referrer = referrer
    }
}
