internal import Commerce
internal import Dispatch
internal import History
internal import Synchronization

/// Reads a file of the past one chunk ahead: while one chunk goes into the store, the next is being read on another core.
final class ChunkAhead: @unchecked Sendable {
    /// A piece of the file as events.
    struct Chunk: Sendable {
        var events: [Event]
        var position: HistoryPosition
        var bytesRead: Int
        var bytesTotal: Int
        var report: HistoryReport
        var isLast: Bool
    }

    // Touched on `queue` only.
    private let reader: HistoryReader
    private let size: Int
    private let queue = DispatchQueue(label: "history reader")
    private let ready = Mutex<Result<Chunk?, any Error>?>(nil)
    private let signal = DispatchSemaphore(value: 0)
    private var isAtEnd = false

    /// Begins to read chunks of about so many events.
    init(_ reader: HistoryReader, size: Int) {
        self.reader = reader
        self.size = size
        queue.async { self.readAhead() }
    }

    /// The next chunk; nil after the last. The last one may be empty: it tells that the file is complete.
    func next() throws -> Chunk? {
        signal.wait()
        let result = ready.withLock { $0.take() }
        guard let chunk = try result?.get() else {
            signal.signal()
            return nil
        }
        queue.async { self.readAhead() }
        return chunk
    }

    private func readAhead() {
        let result = Result { try read() }
        ready.withLock { $0 = result }
        signal.signal()
    }

    private func read() throws -> Chunk? {
        guard !isAtEnd else { return nil }
        var events: [Event] = []
        events.reserveCapacity(size)
        isAtEnd = try !reader.next(into: &events, upTo: size)
        return Chunk(
            events: events, position: reader.position, bytesRead: reader.bytesRead, bytesTotal: reader.bytesTotal,
            report: reader.report, isLast: isAtEnd)
    }
}
