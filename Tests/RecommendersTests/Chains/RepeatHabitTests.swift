import Foundation
import Testing

@testable import Recommenders

@Suite struct `A habit` {
    private let population = LagDistribution(mean: log(30), deviation: 0.2.squareRoot())

    // τ² = ω² = 0.1 and one interval of 10 days: the mean is halfway, √(30·10) = 17.32 days, the variance 1/(10 + 10) + 0.1 = 0.15.
    @Test func `blends the customer's own intervals with everybody's`() {
        let habit = RepeatHabit(shares: [0.5], between: 0.1, within: 0.1)
        let own = habit.lag(population, logarithmsOfIntervals: [log(10)])
        #expect(abs(own.typicalDays - 17.3205) < 1e-3)
        #expect(abs(own.deviation * own.deviation - 0.15) < 1e-9)
    }

    @Test func `leaves the population's lag where customers do not differ or have shown nothing`() {
        #expect(RepeatHabit(shares: [0.5], between: 0, within: 0.2).lag(population, logarithmsOfIntervals: [1]) == population)
        #expect(RepeatHabit(shares: [0.5], between: 0.1, within: 0.1).lag(population, logarithmsOfIntervals: []) == population)
    }

    @Test func `has a share for each number of repeats, the last for all more`() {
        let habit = RepeatHabit(shares: [0.3, 0.5, 0.7], between: 0, within: 0.2)
        #expect([0, 1, 2, 9].map { habit.share(afterRepeats: $0) } == [0.3, 0.5, 0.7, 0.7])
    }
}
