/// How far a fetch may go before it is given up.
public struct FetchLimits: Hashable, Sendable {
    /// The most bytes of the file, unpacked.
    public var bytes: Int
    /// Seconds until a connection must stand.
    public var connectSeconds: Int
    /// Seconds that a server may send next to nothing (under 100 bytes a second).
    public var stallSeconds: Int
    /// Seconds for the whole fetch, a redirect counted anew.
    public var totalSeconds: Int
    /// Redirects followed.
    public var redirects: Int

    /// The usual limits: 1 GiB, 20 s to connect, 30 s of silence, 30 min in all, three redirects.
    public init(
        bytes: Int = 1 << 30, connectSeconds: Int = 20, stallSeconds: Int = 30, totalSeconds: Int = 1800, redirects: Int = 3
    ) {
        self.bytes = bytes
        self.connectSeconds = connectSeconds
        self.stallSeconds = stallSeconds
        self.totalSeconds = totalSeconds
        self.redirects = redirects
    }
}
