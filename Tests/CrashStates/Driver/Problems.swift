import Synchronization

/// The first thing that went wrong on any thread.
final class Problems: Sendable {
    private let text = Mutex<String?>(nil)

    /// The first problem; nil if there is none.
    var first: String? { text.withLock { $0 } }

    /// Notes a problem unless there is one already.
    func note(_ problem: String) {
        text.withLock { $0 = $0 ?? problem }
    }
}
