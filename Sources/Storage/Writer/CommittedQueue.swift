internal import Foundation

/// Committed batches on their way from the thread that commits to the thread that folds. A few at most: who commits faster than can be
/// folded waits.
final class CommittedQueue: @unchecked Sendable {
    private static let capacity = 4

    // All below is touched only while `condition` is held.
    private let condition = NSCondition()
    private var batches: [CommittedBatch] = []
    private var isClosed = false

    /// Hands a batch over, waiting for room.
    func put(_ batch: CommittedBatch) {
        condition.lock()
        defer { condition.unlock() }
        while batches.count >= Self.capacity { condition.wait() }
        batches.append(batch)
        condition.broadcast()
    }

    /// Takes what is there, waiting for it until a moment; empty when the time is up; nil when closed and empty.
    func take(until end: Date) -> [CommittedBatch]? {
        condition.lock()
        defer { condition.unlock() }
        while batches.isEmpty, !isClosed {
            guard condition.wait(until: end) else { break }
        }
        if batches.isEmpty { return isClosed ? nil : [] }
        defer {
            batches = []
            condition.broadcast()
        }
        return batches
    }

    /// Lets the folding thread end once it has taken everything.
    func close() {
        condition.lock()
        defer { condition.unlock() }
        isClosed = true
        condition.broadcast()
    }
}
