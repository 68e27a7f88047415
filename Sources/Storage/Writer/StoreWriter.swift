public import Commerce
internal import Foundation
internal import Synchronization

/// The one thread that appends to the log. What arrives during a commit forms the next one (group commit), so a flush of the disk
/// is shared by all who wait for it; an answer leaves only after the flush and the folds.
public final class StoreWriter: Sendable {
    private let store: Store
    private let limits: WriterLimits
    private let queue: WriterQueue
    private let followers: [any EventFollower]
    private let afterBatch: @Sendable () -> Void
    private let onFatal: @Sendable (StorageError) -> Void
    private let latency = CommitLatency()
    private let ended = DispatchSemaphore(value: 0)

    /// A writer that does nothing until `start`.
    ///
    /// - Parameters:
    ///   - store: The store; nobody else may append to it.
    ///   - limits: How much may wait.
    ///   - followers: Who is told of every event, in order.
    ///   - afterBatch: Called once after the completions of each commit: the place to wake whoever sends the answers.
    ///   - onFatal: Called when the database cannot go on; the process should end and be started anew.
    public init(
        store: Store, limits: WriterLimits = WriterLimits(), followers: [any EventFollower] = [],
        afterBatch: @escaping @Sendable () -> Void = {}, onFatal: @escaping @Sendable (StorageError) -> Void = { _ in }
    ) {
        self.store = store
        self.limits = limits
        self.queue = WriterQueue(capacity: limits.queuedEvents)
        self.followers = followers
        self.afterBatch = afterBatch
        self.onFatal = onFatal
    }

    /// Hands over events. The completion runs on the writer's thread when they are safe, or at once when they cannot be taken.
    public func submit(_ events: [Event], completion: @escaping @Sendable (WriteOutcome) -> Void) {
        guard queue.add(WriterQueue.Submission(events: events, completion: completion)) else { return completion(.busy) }
    }

    /// Starts the thread.
    public func start() {
        let thread = Thread { [self] in
            run()
            ended.signal()
        }
        thread.name = "writer"
        thread.stackSize = 1 << 20
        thread.start()
    }

    /// Takes nothing more, commits what waits, flushes the folds, and returns when the thread has ended; for a writer that was started.
    public func stop() {
        queue.close()
        ended.wait()
        ended.signal()  // for whoever else calls this
    }

    /// Events waiting.
    public var queueDepth: Int { queue.depth }

    /// The latest commit and the 99th percentile of the last 1,024, in microseconds.
    public var commitMicroseconds: (last: Int, p99: Int) { latency.summary }

    private func run() {
        let clock = ContinuousClock()
        var flushed = clock.now
        var group = GroupSize()
        while true {
            let untilFlush = limits.flushInterval - (clock.now - flushed).milliseconds
            let batch = queue.take(
                upTo: limits.eventsPerCommit, within: untilFlush, hopingFor: group.hoped,
                patience: min(latency.latest, limits.patience))
            guard let batch else { break }
            if !batch.isEmpty {
                group.learn(from: batch.count)
                commit(batch, clock)
            }
            if (clock.now - flushed).milliseconds >= limits.flushInterval || store.unflushedCount > limits.flushCount {
                flush()
                flushed = clock.now
            }
        }
        flush()
    }

    private func commit(_ batch: [WriterQueue.Submission], _ clock: ContinuousClock) {
        let start = clock.now
        do {
            let result = try store.append(batch.map(\.events))
            latency.record(microseconds: (clock.now - start).microseconds)
            try store.fold(result.events)
            for follower in followers { follower.follow(result.events) }
            for (submission, taken) in zip(batch, result.taken) {
                submission.completion(.stored(taken: taken, duplicates: submission.events.count - taken))
            }
        } catch {
            for submission in batch { submission.completion(.failed(error)) }
            if case .fatal = error { onFatal(error) }
        }
        afterBatch()
    }

    /// A flush that fails leaves the rows changed in memory; the next one tries again.
    private func flush() {
        do {
            try store.flush()
        } catch {
            if case .fatal = error { onFatal(error) }
        }
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }

    /// Whole microseconds.
    var microseconds: Int { Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000) }
}
