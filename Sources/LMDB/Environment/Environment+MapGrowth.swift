internal import CLMDB
internal import Glibc

/// How the map grows: by doubling, with the writer's seat taken and no read transaction open.
///
/// Free disk is not asked for: without a writable map the map's size costs address space only, and refusing to grow would fail writes that
/// the disk has room for. A disk that really is full shows in the commit (``LMDBError/isDiskFull``).
extension Environment {
    /// Doubles the map when more than four fifths of it are used.
    ///
    /// A hot copy may be running and would keep all readers waiting: then growing waits for a later write, or for a full map.
    func growIfCrowded() throws(LMDBError) {
        let size = handle.mapSize
        guard handle.usedBytes > size / 5 * 4, size < options.maximumMapSize, !readers.isCopying else { return }
        try resize(to: min(size * 2, options.maximumMapSize))
    }

    /// Doubles the map after a transaction that did not fit.
    ///
    /// - Returns: `false` when the map is as large as it may get.
    func growAfterFullMap() throws(LMDBError) -> Bool {
        let size = handle.mapSize
        guard size < options.maximumMapSize else { return false }
        try resize(to: min(size * 2, options.maximumMapSize))
        return true
    }

    /// Takes over the size that another process has given the map; the writer's seat is taken.
    func adoptMapSize() throws(LMDBError) {
        try resize(to: 0)
    }

    /// Takes over the size that another process has given the map.
    func adoptMapSizeForReading() throws(LMDBError) {
        let thread = currentThread()
        guard !readers.hasReader(of: thread), !writer.isTaken(by: thread) else {
            throw handle.error("txn_begin", LMDBError.mapResized, detail: "inside of another transaction of the same thread")
        }
        writer.take()
        defer { writer.leave() }
        try adoptMapSize()
    }

    /// `mdb_env_set_mapsize` drops the old map before it makes the new one, and a failure would leave none: so first see
    /// whether the process can have that much address space.
    private func resize(to size: Int) throws(LMDBError) {
        if size > 0 {
            let trial = unsafe mmap(nil, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
            guard unsafe trial != MAP_FAILED else { throw handle.error("env_set_mapsize", errno, detail: "\(size) bytes") }
            unsafe munmap(trial, size)
        }
        readers.closeGate()
        defer { readers.openGate() }
        try handle.setMapSize(size)
    }
}

extension LMDBError {
    /// Another process made the map larger than this one has mapped.
    static var mapResized: Int32 { MDB_MAP_RESIZED }

    /// Every reader slot is taken.
    static var readersFull: Int32 { MDB_READERS_FULL }
}
