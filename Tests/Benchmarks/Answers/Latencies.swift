import Foundation

/// How long something took, many times: by the clock on the wall, and by the processor's, which others' work does not move.
struct Latencies {
    private var microseconds: [Double] = []
    private var processor: [Double] = []
    private let wall = ContinuousClock()

    /// Times one call.
    mutating func time(_ body: () throws -> Void) rethrows {
        let (begin, used) = (wall.now, clock())
        try body()
        processor.append(Double(clock() - used) * 1e6 / Double(CLOCKS_PER_SEC))
        microseconds.append(Self.microseconds(wall.now - begin))
    }

    /// The mean, in microseconds.
    var mean: Double { microseconds.isEmpty ? 0 : microseconds.reduce(0, +) / Double(microseconds.count) }

    /// The median and the 99th percentile, in microseconds: `p50`, `p99` and, of the processor's time, `cpu_p50`, `cpu_p99`.
    var quantiles: [String: Double] {
        [
            "p50": Self.quantile(0.5, microseconds), "p99": Self.quantile(0.99, microseconds),
            "cpu_p50": Self.quantile(0.5, processor), "cpu_p99": Self.quantile(0.99, processor),
        ]
    }

    private static func quantile(_ share: Double, _ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[min(values.count - 1, Int(Double(values.count) * share))]
    }

    /// A duration in microseconds.
    static func microseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1e6 + Double(duration.components.attoseconds) * 1e-12
    }

    /// How long one call takes, in seconds.
    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        microseconds(try ContinuousClock().measure(body)) / 1e6
    }
}
