import Glibc

/// exp(-a) for ages a from 0 to 8, from a table with linear interpolation; wrong by less than 2·10⁻⁷.
struct AgeWeights: ~Copyable, Sendable {
    /// Steps of the table per length of the history.
    private static let steps = 1024
    private static let last = 8 * steps
    private var table = GrowingBuffer<Float>(capacity: last + 2)
    private var scale: Float = 0
    private var sessions = 0

    /// The table.
    init() {
        for step in 0...Self.last + 1 { table.append(Float(exp(-Double(step) / Double(Self.steps)))) }
    }

    /// Turns to a history of some sessions.
    ///
    /// - Parameter lengths: lengths of the history after which a session counts 1/e; at least 1/8.
    mutating func prepare(sessions count: Int, scale lengths: Float = 1) {
        sessions = count
        scale = Float(Self.steps) / (Float(max(1, count)) * lengths)
    }

    /// exp(-age) of the session at a place, age = (S - place) / S.
    @inline(__always) subscript(session: Int) -> Float {
        let position = min(Float(sessions - session) * scale, Float(Self.last))
        let step = Int(position)
        let low = table[step]
        return low + (table[step + 1] - low) * (position - Float(step))
    }
}
