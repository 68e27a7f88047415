import Glibc

/// A share who follow after a typical time, among others who come at random: the chain is told from the noise.
///
/// An observation lasts t days with the probability S(t) = (1 - π·F(t))·e^(-λt): F log-normal, λ the rate of purchases that have
/// nothing to do with the chain. Expectation and maximisation by turns: each day's events are divided between both by their
/// hazards, then π, μ, σ come from the Kaplan-Meier weights of the chain's part and λ from the rest. Started from several places, the
/// likeliest end wins. What is known of λ from customers without the first purchase counts as much as what these show.
///
/// Dempster, Laird & Rubin, "Maximum likelihood from incomplete data via the EM algorithm", J. R. Stat. Soc. B 39, 1977.
struct LagMixture: Hashable, Sendable {
    /// The share who follow because of the chain, within any time: π.
    var share: Double
    /// When they follow.
    var lag: LagDistribution
    /// Purchases a day that come anyway: λ.
    var background: Double

    private static let starts: [Double] = [4, 10, 20, 30, 45, 75, 120]
    private static let deviations = 0.04...1.2

    /// The likeliest mixture; nil without a single event.
    ///
    /// - Parameter baseShare: the share who buy the second within the horizon after anything else; below 1.
    static func fit(_ table: LifeTable, baseShare: Double) -> LagMixture? {
        guard table.eventCount > 0 else { return nil }
        let risks = table.atRisk
        let usual = -log(1 - min(0.99, baseShare)) / Double(table.days)
        var best: (mixture: LagMixture, likelihood: Double)?
        for start in starts where start < Double(table.days) {
            let share = max(0.01, table.share)
            var mixture = LagMixture(
                share: share / 2, lag: LagDistribution(mean: log(start), deviation: 0.35),
                background: share / 2 / Double(table.days))
            for _ in 0..<60 { mixture = mixture.improved(table.events, risks, usual: usual) }
            let likelihood = mixture.logLikelihood(table.events, risks)
            if likelihood > best?.likelihood ?? -.infinity { best = (mixture, likelihood) }
        }
        return best?.mixture
    }

    /// One step of expectation and maximisation.
    private func improved(_ events: [Int32], _ risks: [Double], usual: Double) -> LagMixture {
        var (followed, sum, squares) = (0.0, 0.0, 0.0)
        var (atRandom, exposure) = (0.0, 0.0)
        forEachDay(risks) { day, chain, noise in
            exposure += risks[day]
            guard events[day] > 0 else { return }
            let ours = Double(events[day]) * chain / (chain + noise)
            atRandom += Double(events[day]) - ours
            let gain = min(1, ours / risks[day]) * (1 - followed)
            let logarithm = LagDistribution.logarithm(ofWholeDays: Int64(day))
            followed += gain
            sum += gain * logarithm
            squares += gain * logarithm * logarithm
        }
        guard followed > 1e-9 else { return self }
        let mean = sum / followed
        let deviation = max(0, squares / followed - mean * mean).squareRoot()
        let bounded = min(Self.deviations.upperBound, max(Self.deviations.lowerBound, deviation))
        return LagMixture(
            share: min(0.995, followed), lag: LagDistribution(mean: mean, deviation: bounded),
            background: max(1e-9, (atRandom / max(1, exposure) + usual) / 2))
    }

    /// The logarithm of the probability of the events, each day's binomial.
    func logLikelihood(_ events: [Int32], _ risks: [Double]) -> Double {
        var sum = 0.0
        forEachDay(risks) { day, chain, noise in
            let hazard = min(1 - 1e-9, max(1e-12, chain + noise - chain * noise))
            sum += Double(events[day]) * log(hazard) + (risks[day] - Double(events[day])) * log(1 - hazard)
        }
        return sum
    }

    /// The hazards of both parts on each day with anybody under observation.
    private func forEachDay(_ risks: [Double], _ body: (_ day: Int, _ chain: Double, _ noise: Double) -> Void) {
        let noise = 1 - exp(-background)
        var before = 0.0
        for day in risks.indices {
            let after = lag.cumulative(Double(day + 1))
            if risks[day] > 0 { body(day, share * (after - before) / max(1e-9, 1 - share * before), noise) }
            before = after
        }
    }
}
