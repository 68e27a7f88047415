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

/// What a table is to the C library, and which environment it belongs to.
@usableFromInline
struct TableReference: Sendable {
    let index: UInt32
    let environment: UInt64

    init(index: UInt32, environment: UInt64) {
        self.index = index
        self.environment = environment
    }
}
