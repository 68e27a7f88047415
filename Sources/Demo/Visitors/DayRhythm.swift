import Commerce

/// When people shop: little at night, a lunch break, most in the evening; more at the weekend.
struct DayRhythm: Sendable {
    private static let hour: Int64 = 3_600_000

    /// Visits in each hour of the shop's day.
    private static let byHour: [Double] = [
        8, 4, 2, 2, 3, 6, 14, 26, 38, 46, 52, 55, 60, 54, 48, 50, 56, 64, 74, 86, 96, 88, 54, 24,
    ]

    /// Moments in order, spread over the whole hours of a span as people are. The shop's clock is one hour ahead of UTC.
    static func moments(_ count: Int, from start: Timestamp, days: Int, using generator: inout SeededGenerator) -> [Timestamp] {
        let hours = (0..<max(1, days * 24)).map { index -> (element: Timestamp, weight: Double) in
            let moment = start.advanced(byMilliseconds: Int64(index) * hour)
            return (moment, weight(at: moment.advanced(byMilliseconds: hour)))
        }
        let choice = WeightedChoice(hours)
        var moments: [Timestamp] = []
        moments.reserveCapacity(count)
        for _ in 0..<count {
            guard let beginning = choice.draw(using: &generator) else { break }
            moments.append(beginning.advanced(byMilliseconds: Int64(generator.below(Int(hour)))))
        }
        return moments.sorted()
    }

    private static func weight(at moment: Timestamp) -> Double {
        let sinceMidnight = moment.milliseconds - Int64(moment.day) * 24 * hour
        let weekday = (moment.day % 7 + 11) % 7  // 1 January 1970 was a Thursday, the fourth day.
        return byHour[Int(sinceMidnight / hour)] * (weekday == 0 || weekday == 6 ? 1.25 : 1)
    }
}
