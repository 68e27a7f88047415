/// What both kinds of transactions can do: read, in one unchanging view of the whole store.
///
/// A function that only reads takes `borrowing some Transaction & ~Copyable` and works inside of writes, too.
public protocol Transaction: ~Copyable {
    /// The room's own side of the transaction; of no use outside of it.
    var handle: TransactionHandle { get }
}

extension Transaction where Self: ~Copyable {
    /// The value of a key, or `nil` when there is none.
    @inlinable
    public func get<Key, Value>(_ table: Table<Key, Value>, _ key: Key) throws(LMDBError) -> Value? {
        handle.encodeKey(key)
        guard let bytes = unsafe try handle.find(table.reference) else { return nil }
        return try unsafe Value.decode(bytes.bytes)
    }

    /// Lends the stored bytes of a key's value to a closure, without copying or decoding them.
    ///
    /// Nothing may be written to the store inside the closure.
    /// - Returns: What the closure returns, or `nil` when there is no such key.
    @inlinable
    public func withBytes<Key, Value, Result>(
        of table: Table<Key, Value>, _ key: Key, _ body: (RawSpan) throws -> Result
    ) throws -> Result? {
        let handle = self.handle
        handle.encodeKey(key)
        guard let bytes = unsafe try handle.find(table.reference) else { return nil }
        handle.lentSpans += 1
        defer { handle.lentSpans -= 1 }
        return try unsafe body(bytes.bytes)
    }

    /// Whether a key has a value.
    @inlinable
    public func contains<Key, Value>(_ table: Table<Key, Value>, _ key: Key) throws(LMDBError) -> Bool {
        handle.encodeKey(key)
        return unsafe try handle.find(table.reference) != nil
    }

    /// The number of entries; takes the same time for any table.
    public func count<Key, Value>(_ table: Table<Key, Value>) throws(LMDBError) -> Int {
        try handle.entryCount(table.reference)
    }
}
