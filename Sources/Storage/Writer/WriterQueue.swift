internal import Commerce
internal import Foundation

/// What waits for the writer: a bounded queue between the server's threads and the writer's.
final class WriterQueue: @unchecked Sendable {
    /// The events of one request, and whom to tell.
    struct Submission {
        var events: [Event]
        var completion: @Sendable (WriteOutcome) -> Void
    }

    // All below is touched only while `condition` is held.
    private let condition = NSCondition()
    private var waiting: [Submission] = []
    private var waitingEvents = 0
    private var wakingCount: Int?
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
        if let wakingCount, waiting.count >= wakingCount { condition.signal() }
        return true
    }

    /// Waits for submissions and takes as many as fit a commit, at least one; an empty list when the time is up; nil when closed and empty.
    ///
    /// - Parameters:
    ///   - limit: The most events.
    ///   - milliseconds: How long to wait for the first.
    ///   - hoped: How many submissions it would be good to have.
    ///   - patience: How many microseconds to wait for these once there is one.
    func take(
        upTo limit: Int, within milliseconds: Int64, hopingFor hoped: Int = 1, patience: Int = 0
    ) -> [Submission]? {
        condition.lock()
        defer { condition.unlock() }
        sleep(until: 1, atMost: Double(max(1, milliseconds)) / 1000)
        if waiting.isEmpty { return isClosed ? nil : [] }
        sleep(until: hoped, atMost: Double(patience) / 1_000_000)
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

    /// Sleeps until so many wait, or the queue is closed, or the time is up; the lock is held before and after.
    private func sleep(until count: Int, atMost seconds: Double) {
        let end = Date(timeIntervalSinceNow: seconds)
        wakingCount = count
        while waiting.count < count, !isClosed, condition.wait(until: end) {}
        wakingCount = nil
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
