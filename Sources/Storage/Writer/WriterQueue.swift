internal import Commerce
internal import Foundation

/// What waits for the writer: a bounded queue between the server's threads and the writer's.
final class WriterQueue: @unchecked Sendable {
    /// The events of one request, and whom to tell.
    struct Submission {
        var events: [Event]
        var completion: @Sendable (WriteOutcome) -> Void = { _ in }
        /// What the folding thread is to do when it has folded everything before; comes without events.
        var work: FoldingWork?
    }

    // All below is touched only while `condition` is held.
    private let condition = NSCondition()
    private var waiting: [Submission] = []
    private var waitingEvents = 0
    private var isAsleep = false
    private var isClosed = false
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Adds a submission; false when the queue is full or closed.
    func add(_ submission: Submission) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed, waitingEvents + submission.events.count <= capacity || waiting.isEmpty else { return false }
        waiting.append(submission)
        waitingEvents += submission.events.count
        if isAsleep { condition.signal() }
        return true
    }

    /// Waits for submissions and takes as many as fit a commit, at least one; nil when closed and empty.
    func take(upTo limit: Int) -> [Submission]? {
        condition.lock()
        defer { condition.unlock() }
        while waiting.isEmpty {
            if isClosed { return nil }
            isAsleep = true
            condition.wait()
            isAsleep = false
        }
        return takeFront(upTo: limit)
    }

    /// Lets nothing more in; what waits is still taken.
    func close() {
        condition.lock()
        defer { condition.unlock() }
        isClosed = true
        condition.signal()
    }

    /// Events waiting.
    var depth: Int {
        condition.lock()
        defer { condition.unlock() }
        return waitingEvents
    }

    private func takeFront(upTo limit: Int) -> [Submission] {
        var count = 0
        var events = 0
        while count < waiting.count, count == 0 || events + waiting[count].events.count <= limit {
            events += waiting[count].events.count
            count += 1
        }
        waitingEvents -= events
        if count == waiting.count {
            defer {
                waiting = []
                waiting.reserveCapacity(count)
            }
            return waiting
        }
        defer { waiting.removeFirst(count) }
        return Array(waiting[..<count])
    }
}
