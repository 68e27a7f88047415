/// A file that was fetched.
public struct FetchedFile: Hashable, Sendable {
    /// The address that it came from, after redirects.
    public var url: String
    /// Its length on the disk, transfer compression undone.
    public var bytes: Int
    /// To be told to the server the next time.
    public var validators: Validators
    /// `Content-Type`, if the server said one.
    public var contentType: String?

    /// A fetched file.
    public init(url: String, bytes: Int, validators: Validators, contentType: String?) {
        self.url = url
        self.bytes = bytes
        self.validators = validators
        self.contentType = contentType
    }
}
