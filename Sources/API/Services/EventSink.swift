public import Commerce
public import Personalization

/// Where validated events go.
public protocol EventSink: Sendable {
    /// Takes events; `completion` runs once, on any thread, when they are stored or refused.
    func submit(_ events: [Event], completion: @escaping @Sendable (IngestOutcome) -> Void)
}

extension EventIngest: EventSink {}
