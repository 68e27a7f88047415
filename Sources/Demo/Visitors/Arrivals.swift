import Commerce

/// When visits begin.
enum Arrivals: Sendable {
    /// At moments already drawn, in order; then nobody comes any more.
    case planned([Timestamp], position: Int)
    /// Again and again, with gaps of at most twice the mean, in milliseconds.
    case endless(next: Timestamp, meanGap: Double)

    /// The next beginning; nil when nobody comes any more.
    var next: Timestamp? {
        switch self {
        case .planned(let moments, let position): position < moments.count ? moments[position] : nil
        case .endless(let next, _): next
        }
    }

    /// Goes on to the beginning after.
    mutating func advance(using generator: inout SeededGenerator) {
        switch self {
        case .planned(let moments, let position):
            self = .planned(moments, position: position + 1)
        case .endless(let next, let meanGap):
            let gap = Int64((generator.fraction() * 2 * meanGap).rounded(.up))
            self = .endless(next: next.advanced(byMilliseconds: max(1, gap)), meanGap: meanGap)
        }
    }
}
