/// What the store takes up.
public struct StoreStatistics: Sendable, Equatable {
    /// Events in the log.
    public var events: Int
    /// Profiles on disk.
    public var profiles: Int
    /// Products in the catalogue.
    public var products: Int
    /// Bytes of the map's address space.
    public var mapBytes: Int
    /// Bytes of the file in use.
    public var usedBytes: Int
    /// Freed pages waiting to be used again.
    public var freePages: Int
    /// Open read transactions.
    public var readers: Int
}
