/// One over the distance of two clicks, 0 for a click's distance from itself; without an array, whose holder would be counted.
struct Nearness: Sendable {
    /// The greatest distance that there is.
    static let reach = 15
    private var values = InlineArray<16, Float>(repeating: 0)

    /// The distances up to one.
    init(upTo window: Int) {
        precondition(0...Self.reach ~= window, "a window of at most 15 clicks")
        for distance in 1..<max(1, window) + 1 { values[distance] = 1 / Float(distance) }
    }

    /// What a distance counts.
    @inline(__always) subscript(distance: Int) -> Float { values[distance & Self.reach] }
}
