import Glibc

/// exp(-a) for ages a from 0 to 1, from a table with linear interpolation; wrong by less than 2·10⁻⁷.
struct AgeWeights: ~Copyable, Sendable {
    private static let steps = 1024
    private var table = GrowingBuffer<Float>(capacity: 1026)
    private var scale: Float = 0
    private var sessions = 0

    /// The table.
    init() {
        for step in 0...Self.steps + 1 { table.append(Float(exp(-Double(step) / Double(Self.steps)))) }
    }

    /// Turns to a history of some sessions.
    mutating func prepare(sessions count: Int) {
        sessions = count
        scale = Float(Self.steps) / Float(max(1, count))
    }

    /// exp(-age) of the session at a place, age = (S - place) / S.
    @inline(__always) subscript(session: Int) -> Float {
        let position = Float(sessions - session) * scale
        let step = Int(position)
        let low = table[step]
        return low + (table[step + 1] - low) * (position - Float(step))
    }
}
