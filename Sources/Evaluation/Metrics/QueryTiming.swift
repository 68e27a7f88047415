/// What queries took.
public struct QueryTiming: Sendable, Equatable {
    /// The mean in microseconds; 0 without queries.
    public let meanMicroseconds: Double
    /// The median (of an even number, the later of the two in the middle) in microseconds; 0 without queries.
    public let medianMicroseconds: Double

    /// The timing of queries that took so many nanoseconds each.
    public init(nanoseconds durations: [Int64]) {
        let sum = durations.reduce(0) { $0 + Double($1) }
        meanMicroseconds = durations.isEmpty ? 0 : sum / Double(durations.count) / 1000
        medianMicroseconds = durations.isEmpty ? 0 : Double(durations.sorted()[durations.count / 2]) / 1000
    }
}
