public import Commerce
public import Storage

/// The way in for events: hands them to the writer and tells the sender when they are safe.
public final class EventIngest: Sendable {
    private let writer: StoreWriter

    /// An ingest over a writer that has been started.
    public init(writer: StoreWriter) {
        self.writer = writer
    }

    /// Hands validated events to the writer. The completion runs on the writer's thread, after the flush and the folds, or at once when
    /// they cannot be taken.
    public func submit(_ events: [Event], completion: @escaping @Sendable (IngestOutcome) -> Void) {
        guard !events.isEmpty else { return completion(.stored(taken: 0, duplicates: 0)) }
        writer.submit(events) { outcome in completion(IngestOutcome(outcome)) }
    }
}

extension IngestOutcome {
    init(_ outcome: WriteOutcome) {
        switch outcome {
        case .stored(let taken, let duplicates): self = .stored(taken: taken, duplicates: duplicates)
        case .busy: self = .busy(retryAfterSeconds: 1)
        case .failed(.diskFull): self = .failed(reason: "the disk is full")
        case .failed: self = .failed(reason: "the store does not take events now")
        }
    }
}
