import Dispatch
import Personalization
import Synchronization

/// Waits for the outcome of one submission.
final class Told: Sendable {
    private let told = Mutex<IngestOutcome?>(nil)
    private let signal = DispatchSemaphore(value: 0)

    /// The completion to hand over.
    var completion: @Sendable (IngestOutcome) -> Void {
        { [self] outcome in
            told.withLock { $0 = outcome }
            signal.signal()
        }
    }

    /// The outcome, once it is there.
    var outcome: IngestOutcome? {
        signal.wait()
        return told.withLock { $0 }
    }
}
