/// A candidate in the order of a list.
struct RankedPlace: BitwiseCopyable, Sendable {
    /// Its place in the pool.
    var place: Int
    /// Its rank: its place in the order of asking, from 1, multiplied by what rules move it; the smaller, the better.
    var rank: Float
}
