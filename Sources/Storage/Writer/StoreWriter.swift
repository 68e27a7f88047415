public import Commerce
internal import Foundation
internal import Synchronization

/// Appends to the log on one thread and folds on another. What arrives during a commit forms the next one (group commit), so a flush of the
/// disk is shared by all who wait for it; while one batch is on its way to the disk, the one before is folded and answered. An answer leaves
/// only after the flush and the folds.
public final class StoreWriter: Sendable {
    private let store: Store
    private let limits: WriterLimits
    private let queue: WriterQueue
    private let followers: [any EventFollower]
    private let peopleFollowers: [any PeopleFollower]
    private let afterBatch: @Sendable () -> Void
    private let onFatal: @Sendable (StorageError) -> Void
    private let committed = CommittedQueue()
    private let latency = CommitLatency()
    private let ended = DispatchSemaphore(value: 0)

    /// A writer that does nothing until `start`.
    ///
    /// - Parameters:
    ///   - store: The store; nobody else may append to it.
    ///   - limits: How much may wait.
    ///   - followers: Who is told of every event, in order.
    ///   - peopleFollowers: Who is told of what each batch has changed about people, before the followers.
    ///   - afterBatch: Called once after the completions of each commit: the place to wake whoever sends the answers.
    ///   - onFatal: Called when the database cannot go on; the process should end and be started anew.
    public init(
        store: Store, limits: WriterLimits = WriterLimits(), followers: [any EventFollower] = [],
        peopleFollowers: [any PeopleFollower] = [], afterBatch: @escaping @Sendable () -> Void = {},
        onFatal: @escaping @Sendable (StorageError) -> Void = { _ in }
    ) {
        self.store = store
        self.limits = limits
        self.queue = WriterQueue(capacity: limits.queuedEvents)
        self.followers = followers
        self.peopleFollowers = peopleFollowers
        self.afterBatch = afterBatch
        self.onFatal = onFatal
    }

    /// Hands over events. The completion runs on a thread of the writer's when they are safe, or at once when they cannot be taken.
    public func submit(_ events: [Event], completion: @escaping @Sendable (WriteOutcome) -> Void) {
        guard queue.add(WriterQueue.Submission(events: events, completion: completion)) else { return completion(.busy) }
    }

    /// Lets the folding thread do something that must not meet a fold: it comes after everything that was submitted before, and nothing is folded
    /// meanwhile. What it changes about people is told to the followers. The completion runs on that thread, or at once when the writer takes
    /// nothing more.
    public func perform(
        _ work: @escaping @Sendable (Store) throws(StorageError) -> PeopleChanges?,
        completion: @escaping @Sendable (StorageError?) -> Void
    ) {
        let submission = WriterQueue.Submission(events: [], work: FoldingWork(body: work, completion: completion))
        guard queue.add(submission) else { return completion(.database("the writer takes nothing more")) }
    }

    /// Starts the threads.
    public func start() {
        begin("writer") { [self] in
            commitAll()
            committed.close()
        }
        begin("folds") { [self] in
            foldAll()
            ended.signal()
        }
    }

    /// Takes nothing more, commits what waits, folds and flushes it, and returns when the threads have ended; for a writer that was started.
    public func stop() {
        queue.close()
        ended.wait()
        ended.signal()  // for whoever else calls this
    }

    /// Events waiting.
    public var queueDepth: Int { queue.depth }

    /// The latest commit and the 99th percentile of the last 1,024, in microseconds.
    public var commitMicroseconds: (last: Int, p99: Int) { latency.summary }

    private func begin(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.stackSize = 1 << 20
        thread.start()
    }

    private func commitAll() {
        while let batch = queue.take(upTo: limits.eventsPerCommit) { commit(batch) }
    }

    private func commit(_ taken: [WriterQueue.Submission]) {
        let (batch, works) = (taken.filter { $0.work == nil }, taken.compactMap(\.work))
        guard !batch.isEmpty else { return committed.put(CommittedBatch(events: [], answers: [], works: works)) }
        let start = ContinuousClock.now
        do {
            let result = try store.append(batch.map(\.events))
            latency.record(microseconds: (ContinuousClock.now - start).microseconds)
            let answers = zip(batch, result.taken).map { submission, taken in
                let outcome = WriteOutcome.stored(taken: taken, duplicates: submission.events.count - taken)
                return (completion: submission.completion, outcome: outcome)
            }
            committed.put(CommittedBatch(events: result.events, answers: answers, works: works))
        } catch {
            if !works.isEmpty { committed.put(CommittedBatch(events: [], answers: [], works: works)) }
            for submission in batch { submission.completion(.failed(error)) }
            afterBatch()
            if case .fatal = error { onFatal(error) }
        }
    }

    private func foldAll() {
        var nextFlush = Date(timeIntervalSinceNow: flushSeconds)
        while let batches = committed.take(until: nextFlush) {
            for batch in batches { fold(batch) }
            if Date() >= nextFlush || store.unflushedCount > limits.flushCount {
                flush()
                nextFlush = Date(timeIntervalSinceNow: flushSeconds)
            }
        }
        flush()
    }

    private func fold(_ batch: CommittedBatch) {
        do {
            let changes = try store.fold(batch.events)
            if !changes.isEmpty { for follower in peopleFollowers { follower.follow(changes) } }
            for follower in followers { follower.follow(batch.events) }
            for answer in batch.answers { answer.completion(answer.outcome) }
        } catch {
            for answer in batch.answers { answer.completion(.failed(error)) }
            if case .fatal = error { onFatal(error) }
        }
        for work in batch.works { perform(work) }
        afterBatch()
    }

    private func perform(_ work: FoldingWork) {
        do throws(StorageError) {
            if let changes = try work.body(store), !changes.isEmpty {
                for follower in peopleFollowers { follower.follow(changes) }
            }
            work.completion(nil)
        } catch {
            work.completion(error)
            if case .fatal = error { onFatal(error) }
        }
    }

    private var flushSeconds: Double { Double(limits.flushInterval) / 1000 }

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
    /// Whole microseconds.
    var microseconds: Int { Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000) }
}
