/// One over the distance of two clicks, 0 for a click's distance from itself.
///
/// A part of the working memory: a table inside of a value is copied at every look into it, and an array's holder is counted.
struct Nearness: ~Copyable, Sendable {
    /// The greatest distance that there is.
    static let reach = 15
    private var values = GrowingBuffer<Float>(repeating: 0, count: reach + 1)

    /// All distances.
    init() {
        for distance in 1...Self.reach { values[distance] = 1 / Float(distance) }
    }

    /// What a distance counts.
    @inline(__always) subscript(distance: Int) -> Float { values[distance & Self.reach] }
}
