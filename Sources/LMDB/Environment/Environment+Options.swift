extension Environment {
    /// How an environment is opened.
    public struct Options: Sendable {
        /// The number of tables that can be opened, 64 unless told otherwise.
        public var maximumTables = 64

        /// The size of the map in bytes at the beginning, 1 GiB unless told otherwise; a greater store gets a greater map.
        ///
        /// The map is address space, not disk: the file is only as long as it is used.
        public var initialMapSize = 1 << 30

        /// The size that the map never grows beyond, 1 TiB unless told otherwise.
        public var maximumMapSize = 1 << 40

        /// The number of read transactions that can be open at the same time in all processes, 512 unless told otherwise.
        public var maximumReaders = 512

        /// Opens the store for reading only; it must exist. `write` then throws `EACCES`.
        public var isReadOnly = false

        /// Commits without flushing. **Never for a real store**: a power cut corrupts it.
        ///
        /// It exists for the control run of the crash tests, which must catch a store that does not flush.
        public var noSync = false

        /// The options for a real store.
        public init() {}
    }
}
