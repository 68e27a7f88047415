/// A file that is served as it is.
public struct StaticFile: Sendable {
    /// The path it is served at, `/admin/app.js`.
    public let path: String
    /// The media type, with its charset.
    public let contentType: String
    /// The bytes.
    public let bytes: [UInt8]
    /// What `Cache-Control` says.
    public let cacheControl: String
    /// Header fields beside those.
    public let headers: [HTTPHeader]

    /// A file; caches ask before using it again unless `cacheControl` says otherwise.
    public init(
        path: String, contentType: String, bytes: [UInt8], cacheControl: String = "public, no-cache", headers: [HTTPHeader] = []
    ) {
        self.path = path
        self.contentType = contentType
        self.bytes = bytes
        self.cacheControl = cacheControl
        self.headers = headers
    }
}
