/// A named, sorted map from keys to values inside an ``Environment``; the types of both are fixed here.
///
/// A table is a plain value: keep it, copy it, use it from any thread. It belongs to the environment that opened it.
public struct Table<Key: LMDBKey, Value: LMDBValue>: Sendable {
    /// The table's name in the store.
    public let name: String

    @usableFromInline let reference: TableReference

    init(name: String, reference: TableReference) {
        self.name = name
        self.reference = reference
    }
}
