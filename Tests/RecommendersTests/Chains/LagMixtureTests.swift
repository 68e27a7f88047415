import Foundation
import Testing

@testable import Recommenders

@Suite struct `A mixture of a chain and chance` {
    /// What 100,000 customers do on average: so many days at risk, the rest at the horizon.
    private static func table(share: Double, lag: LagDistribution, background: Double) -> LifeTable {
        var table = LifeTable(days: 180)
        func remaining(_ day: Int) -> Double { (1 - share * lag.cumulative(Double(day))) * exp(-background * Double(day)) }
        for day in 0..<180 {
            for _ in 0..<Int((100_000 * (remaining(day) - remaining(day + 1))).rounded()) {
                table.addEvent(afterSeconds: day * 86_400)
            }
        }
        for _ in 0..<Int(100_000 * remaining(180)) { table.addCensored(afterSeconds: 180 * 86_400) }
        return table
    }

    @Test(arguments: [(18.0, 0.2), (24.0, 0.45), (29.0, 0.1), (80.0, 0.3)])
    func `is taken apart again`(days: Double, deviation: Double) throws {
        let lag = LagDistribution(mean: log(days), deviation: deviation)
        let table = Self.table(share: 0.3, lag: lag, background: 0.001)
        let mixture = try #require(LagMixture.fit(table, baseShare: 1 - exp(-0.18)))
        #expect(abs(mixture.share - 0.3) < 0.02)
        #expect(abs(mixture.lag.typicalDays - days) < 1)
        #expect(abs(mixture.lag.deviation - deviation) < 0.05)
        #expect(abs(mixture.background - 0.001) < 0.0001)
    }

    @Test func `needs an event`() {
        var table = LifeTable(days: 180)
        table.addCensored(afterSeconds: 86_400)
        #expect(LagMixture.fit(table, baseShare: 0.1) == nil)
    }
}
