extension Transaction where Self: ~Copyable {
    /// Shows the entries of a range of keys to a closure, one after the other.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - start: The key where the walk begins, itself included if it exists; the outermost key when `nil`.
    ///   - end: The key where the walk ends, itself included if it exists; the other outermost key when `nil`.
    ///   - order: `.ascending`, or `.descending` with `start` as the greater key.
    ///   - body: Is given each key and value. In a write transaction it may put and delete entries.
    public func forEach<Key, Value>(
        _ table: Table<Key, Value>, from start: Key? = nil, through end: Key? = nil, order: ScanOrder = .ascending,
        _ body: (Key, Value) throws -> Step
    ) throws {
        let range = order == .ascending ? KeyRange(from: start, through: end) : KeyRange(from: end, through: start)
        try CursorHandle.scan(table.reference, in: handle, range, order) { key, value in
            try body(Key.decode(key), Value.decode(value))
        }
    }

    /// Shows all entries to a closure whose keys begin with the bytes of `prefix`: with a ``Pair`` as key, those of one `first`.
    public func forEach<Key, Value>(
        _ table: Table<Key, Value>, prefix: some LMDBKey, order: ScanOrder = .ascending, _ body: (Key, Value) throws -> Step
    ) throws {
        try CursorHandle.scan(table.reference, in: handle, KeyRange(prefix: prefix), order) { key, value in
            try body(Key.decode(key), Value.decode(value))
        }
    }

    /// Lends the bytes of the entries of a range of keys to a closure, one after the other, without copying or decoding them.
    ///
    /// The range is that of ``forEach(_:from:through:order:_:)``. Nothing may be written to the store inside the closure.
    public func scan<Key, Value>(
        _ table: Table<Key, Value>, from start: Key? = nil, through end: Key? = nil, order: ScanOrder = .ascending,
        _ body: (_ key: RawSpan, _ value: RawSpan) throws -> Step
    ) throws {
        let range = order == .ascending ? KeyRange(from: start, through: end) : KeyRange(from: end, through: start)
        handle.lentSpans += 1
        defer { handle.lentSpans -= 1 }
        try CursorHandle.scan(table.reference, in: handle, range, order, body)
    }

    /// Lends the bytes of all entries to a closure whose keys begin with the bytes of `prefix`.
    public func scan<Key, Value>(
        _ table: Table<Key, Value>, prefix: some LMDBKey, order: ScanOrder = .ascending,
        _ body: (_ key: RawSpan, _ value: RawSpan) throws -> Step
    ) throws {
        handle.lentSpans += 1
        defer { handle.lentSpans -= 1 }
        try CursorHandle.scan(table.reference, in: handle, KeyRange(prefix: prefix), order, body)
    }

    /// Lends a cursor, for walks that go back and forth.
    public func withCursor<Key, Value, Result: ~Copyable>(
        _ table: Table<Key, Value>, _ body: (borrowing Cursor<Key, Value>) throws -> Result
    ) throws -> Result {
        let cursor = try CursorHandle(table.reference, in: handle)
        defer { cursor.close() }
        return try body(Cursor(cursor))
    }

    /// The entry with the smallest key.
    public func first<Key, Value>(_ table: Table<Key, Value>) throws -> (key: Key, value: Value)? {
        try withCursor(table) { cursor in try cursor.first() }
    }

    /// The entry with the greatest key.
    public func last<Key, Value>(_ table: Table<Key, Value>) throws -> (key: Key, value: Value)? {
        try withCursor(table) { cursor in try cursor.last() }
    }
}
