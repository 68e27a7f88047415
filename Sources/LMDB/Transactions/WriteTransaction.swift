/// Changes that become visible and durable all together, or not at all; lent to the closure of ``Environment/write(_:)``.
///
/// Reading in it sees its own changes.
public struct WriteTransaction: ~Copyable, Transaction {
    /// The room's own side of the transaction; of no use outside of it.
    public let handle: TransactionHandle

    init(handle: TransactionHandle) {
        self.handle = handle
    }

    /// Stores a value under a key, replacing the one that is there.
    ///
    /// - Throws: `put` with `MDB_BAD_VALSIZE` for a key or value of impossible size.
    @inlinable
    public func put<Key, Value>(_ table: Table<Key, Value>, _ key: Key, _ value: Value) throws(LMDBError) {
        handle.encodeKey(key)
        handle.encodeValue(value)
        _ = try handle.store(table.reference, .replace)
    }

    /// Stores a value under a key that has none yet.
    ///
    /// - Returns: `false`, and nothing is changed, when the key has a value.
    @inlinable
    public func insert<Key, Value>(_ table: Table<Key, Value>, _ key: Key, _ value: Value) throws(LMDBError) -> Bool {
        handle.encodeKey(key)
        handle.encodeValue(value)
        return try handle.store(table.reference, .insert)
    }

    /// Stores a value behind the greatest key of the table: faster than ``put(_:_:_:)``, and fills pages completely.
    ///
    /// - Throws: `put` with `MDB_KEYEXIST` when the key is not greater than every key of the table.
    @inlinable
    public func append<Key, Value>(_ table: Table<Key, Value>, _ key: Key, _ value: Value) throws(LMDBError) {
        handle.encodeKey(key)
        handle.encodeValue(value)
        _ = try handle.store(table.reference, .append)
    }

    /// Removes a key and its value.
    ///
    /// - Returns: `false` when there was none.
    @inlinable
    @discardableResult
    public func delete<Key, Value>(_ table: Table<Key, Value>, _ key: Key) throws(LMDBError) -> Bool {
        handle.encodeKey(key)
        return try handle.remove(table.reference)
    }

    /// Removes the entries of a range of keys, both ends included, at most `limit` of them.
    ///
    /// A transaction holds its changed pages in memory: remove much in several transactions of a thousand or so each. On a full disk
    /// begin with a few entries, for changed pages need room for their copies until the commit has freed some.
    /// - Returns: The number removed.
    @discardableResult
    public func delete<Key, Value>(
        _ table: Table<Key, Value>, from start: Key? = nil, through end: Key? = nil, limit: Int = .max
    ) throws(LMDBError) -> Int {
        handle.checkNothingLent()
        return try CursorHandle.remove(table.reference, in: handle, KeyRange(from: start, through: end), limit: limit)
    }

    /// Removes the entries whose keys begin with the bytes of `prefix`, at most `limit` of them.
    ///
    /// - Returns: The number removed.
    @discardableResult
    public func delete<Key, Value>(
        _ table: Table<Key, Value>, prefix: some LMDBKey, limit: Int = .max
    ) throws(LMDBError) -> Int {
        handle.checkNothingLent()
        return try CursorHandle.remove(table.reference, in: handle, KeyRange(prefix: prefix), limit: limit)
    }

    /// Removes all entries of a table.
    public func clear<Key, Value>(_ table: Table<Key, Value>) throws(LMDBError) {
        try handle.removeAll(table.reference)
    }
}
