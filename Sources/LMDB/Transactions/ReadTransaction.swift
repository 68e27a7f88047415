/// A view of the whole store as it was when the transaction began; lent to the closure of ``Environment/read(_:)``.
///
/// Keep it short: as long as it is open, no page that is freed after its beginning can be used again, and the file grows.
public struct ReadTransaction: ~Copyable, Transaction {
    /// The room's own side of the transaction; of no use outside of it.
    public let handle: TransactionHandle

    init(handle: TransactionHandle) {
        self.handle = handle
    }
}
