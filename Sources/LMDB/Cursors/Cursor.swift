/// A place in a table that moves from entry to entry; lent to the closure of ``Transaction/withCursor(_:_:)``.
public struct Cursor<Key: LMDBKey, Value: LMDBValue>: ~Copyable {
    /// A key with its value.
    public typealias Entry = (key: Key, value: Value)

    private let handle: CursorHandle

    init(_ handle: CursorHandle) {
        self.handle = handle
    }

    /// Moves to the smallest key; `nil` when the table is empty.
    public func first() throws(LMDBError) -> Entry? {
        try decoded(handle.move(.first))
    }

    /// Moves to the greatest key; `nil` when the table is empty.
    public func last() throws(LMDBError) -> Entry? {
        try decoded(handle.move(.last))
    }

    /// Moves to the smallest key that is not below `key`; `nil` when there is none.
    public func seek(_ key: Key) throws(LMDBError) -> Entry? {
        try decoded(handle.seek(KeyRange.encoded(key)))
    }

    /// Moves to the following entry, or to the first one when the cursor is nowhere yet; `nil` behind the last.
    public func next() throws(LMDBError) -> Entry? {
        try decoded(handle.move(.next))
    }

    /// Moves to the entry before, or to the last one when the cursor is nowhere yet; `nil` before the first.
    public func previous() throws(LMDBError) -> Entry? {
        try decoded(handle.move(.previous))
    }

    private func decoded(_ found: Bool) throws(LMDBError) -> Entry? {
        guard found else { return nil }
        return try unsafe (Key.decode(handle.key.bytes), Value.decode(handle.value.bytes))
    }
}
