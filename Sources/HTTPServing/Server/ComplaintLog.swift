/// Passes complaints on, at most ten in a minute, and says how many were left out.
struct ComplaintLog {
    private let sink: @Sendable (String) -> Void
    private var minuteEnds: Int64 = 0
    private var passed = 0
    private var dropped = 0

    init(_ sink: @escaping @Sendable (String) -> Void) { self.sink = sink }

    /// Takes a complaint at `now`, in milliseconds.
    mutating func add(_ text: String, at now: Int64) {
        if now >= minuteEnds { beginMinute(at: now) }
        passed += 1
        if passed <= 10 { sink(text) } else { dropped += 1 }
    }

    private mutating func beginMinute(at now: Int64) {
        if dropped > 0 { sink("\(dropped) more complaints of the HTTP library were left out") }
        minuteEnds = now + 60_000
        passed = 0
        dropped = 0
    }
}
