/// How far an import has come.
public struct HistoryProgress: Sendable {
    /// Bytes of the file read.
    public var bytesRead: Int
    /// Bytes of the file.
    public var bytesTotal: Int
    /// Events read from it in this run.
    public var events: Int
    /// Of these, how many were new to the store.
    public var taken: Int
}
