/// How a fetch ended well.
public enum FetchResult: Hashable, Sendable {
    /// The server still has the version that the validators name; no file was written.
    case notModified
    /// The file is there.
    case fetched(FetchedFile)
}
