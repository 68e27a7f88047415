internal import Commerce
import Glibc

/// A link that one customer's history has set going.
struct AwaitedLink {
    let link: ChainLink
    let wait: CustomerHistory.Wait
    private let share: Double
    private let lag: LagDistribution

    init(_ link: ChainLink, _ wait: CustomerHistory.Wait) {
        self.link = link
        self.wait = wait
        share = link.habit?.share(afterRepeats: wait.intervals.count) ?? link.share
        lag = link.habit?.lag(link.lag, logarithmsOfIntervals: wait.intervals) ?? link.lag
    }

    /// The probability that it is met within the next days.
    func probability(at now: Timestamp, within days: Double) -> Double {
        let age = Double(now.milliseconds(since: wait.since)) / 86_400_000
        return ChainLink.probability(share: share, lag: lag, afterDays: age, within: days)
    }

    /// When a window of some days holds most of the lag, or now if that has passed.
    func bestMoment(at now: Timestamp, within days: Double) -> Timestamp {
        let start = lag.densestWindow(ofDays: days)
        return max(now, wait.since.advanced(byMilliseconds: Int64(start * 86_400_000)))
    }

    /// The probability of no purchase at random: e^(-λD).
    static func chanceOfNone(rate: Double, days: Double) -> Double { exp(-rate * days) }
}
