import Synchronization

/// Counts the pieces of an answer that is made while it is sent.
final class PieceCounter: Sendable {
    private let count = Mutex(0)

    /// 0, 1, 2 …
    func next() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }
}
