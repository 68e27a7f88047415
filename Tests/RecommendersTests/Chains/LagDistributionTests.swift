import Foundation
import Testing

@testable import Recommenders

@Suite struct `A lag's distribution` {
    private let lag = LagDistribution(mean: log(28), deviation: 0.3)

    // Half lies below the median 28, Φ(1) = 0.8413 below 28·e^0.3 = 37.80.
    @Test func `has its median and its first deviation where they belong`() {
        #expect(abs(lag.cumulative(28) - 0.5) < 1e-12)
        #expect(abs(lag.cumulative(28 * exp(0.3)) - 0.841345) < 1e-6)
        #expect(lag.cumulative(0) == 0)
        #expect(abs(lag.quantile(0.5) - 28) < 1e-9)
        #expect(abs(lag.quantile(0.841345) - 37.796) < 1e-2)
    }

    // σ = asinh(10/20) = 0.48121: half of the distance between 20·e^σ = 32.36 and 20·e^-σ = 12.36 is 10.
    @Test func `can be said in days`() {
        let said = LagDistribution(typicalDays: 20, spreadDays: 10)
        #expect(abs(said.deviation - 0.481212) < 1e-6)
        #expect(abs(said.typicalDays - 20) < 1e-9)
        #expect(abs(said.spreadDays - 10) < 1e-9)
        #expect(abs(said.moved(toTypicalDays: 30).typicalDays - 30) < 1e-9)
        #expect(said.moved(toTypicalDays: 30).deviation == said.deviation)
    }

    @Test(arguments: [1.0, 7, 14, 30]) func `has its densest window where both ends are equally dense`(days: Double) {
        let start = lag.densestWindow(ofDays: days)
        func density(_ day: Double) -> Double { (lag.cumulative(day + 1e-3) - lag.cumulative(day - 1e-3)) / 2e-3 }
        #expect(abs(density(start) - density(start + days)) < 1e-5)
        let mass = lag.cumulative(start + days) - lag.cumulative(start)
        for other in stride(from: 0.0, to: 90, by: 0.5) {
            #expect(lag.cumulative(other + days) - lag.cumulative(other) <= mass + 1e-12)
        }
    }

    // The week that holds most of a lag of about four weeks begins near its 30th percentile.
    @Test func `lets a letter go out at about the thirtieth percentile`() {
        #expect((0.2...0.35).contains(lag.cumulative(lag.densestWindow(ofDays: 7))))
    }
}
