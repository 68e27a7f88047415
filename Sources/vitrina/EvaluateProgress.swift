internal import Dispatch
internal import Foundation

/// A line on standard error that tells which model is being asked, and how far it is; on a terminal only.
struct EvaluateProgress {
    private let isShown: Bool
    private let queries: Int
    private var drawn = ContinuousClock.now - .seconds(1)

    /// The progress of a number of queries.
    init(isShown: Bool, queries: Int) {
        self.isShown = isShown && isatty(STDERR_FILENO) == 1
        self.queries = queries
    }

    /// Nanoseconds since the system started, for measuring queries.
    static func nanoseconds() -> Int64 {
        Int64(clamping: DispatchTime.now().uptimeNanoseconds)
    }

    /// Tells where a model is, at most ten times a second.
    mutating func show(_ model: String, _ query: Int) {
        guard isShown, query % 64 == 0, ContinuousClock.now - drawn > .milliseconds(100) else { return }
        drawn = ContinuousClock.now
        FileHandle.standardError.write(Data("\r\(model): \(query * 100 / max(1, queries)) %\u{1B}[K".utf8))
    }

    /// Leaves the line.
    func finish() {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
