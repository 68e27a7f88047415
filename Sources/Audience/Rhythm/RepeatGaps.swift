/// The days between a customer's orders.
public enum RepeatGaps {
    /// The gaps between days of orders; orders of one day are one.
    ///
    /// - Parameters:
    ///   - days: the days, in any order.
    ///   - first: gaps that end before this day are left out.
    public static func of(_ days: some Sequence<Int32>, since first: Int32 = .min) -> [Int] {
        var gaps: [Int] = []
        var latest: Int32?
        for day in days.sorted() {
            if let latest, day > latest, day >= first { gaps.append(Int(day) - Int(latest)) }
            latest = day
        }
        return gaps
    }
}
