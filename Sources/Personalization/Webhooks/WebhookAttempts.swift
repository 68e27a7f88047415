internal import Commerce

/// How often a batch could not be delivered, and when it is tried again.
struct WebhookAttempts {
    /// After so long a batch is given up.
    static let patience: Int64 = 24 * 3_600
    /// The first wait, and the longest, in seconds.
    private static let waits: (first: Int64, longest: Int64) = (5, 3_600)

    private(set) var failures = 0
    private(set) var first: Timestamp
    private(set) var next: Timestamp

    /// A first failure.
    init(failedAt now: Timestamp) {
        first = now
        next = now
        note(now)
    }

    /// One more failure: the wait doubles.
    mutating func note(_ now: Timestamp) {
        let wait = failures < 10 ? Self.waits.first << Int64(failures) : Self.waits.longest
        failures += 1
        next = now.advanced(bySeconds: min(wait, Self.waits.longest))
    }

    /// Whether the batch is to be given up.
    func isHopeless(at now: Timestamp) -> Bool { now.milliseconds(since: first) >= Self.patience * 1_000 }
}
