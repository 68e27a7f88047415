internal import LMDB

/// Looking after the store itself.
extension Store {
    /// What the store takes up now; takes time in proportion to its list of free pages.
    public func statistics() throws(StorageError) -> StoreStatistics {
        let found = try storing { try environment.statistics() }
        return StoreStatistics(
            events: found.entries[schema.events.name] ?? 0, profiles: found.entries[schema.profiles.name] ?? 0,
            products: found.entries[schema.products.name] ?? 0, mapBytes: found.mapSize, usedBytes: found.usedBytes,
            freePages: found.freePages, readers: found.readers)
    }

    /// Frees the reader slots of killed processes; for every minute or so.
    public func checkStaleReaders() throws(StorageError) -> Int {
        try storing { try environment.checkStaleReaders() }
    }

    /// Copies the store as it is now into an empty directory, while everything goes on.
    public func copy(to directory: String, compacting: Bool = true) throws(StorageError) {
        try storing { try environment.copy(to: directory, compacting: compacting) }
    }
}
