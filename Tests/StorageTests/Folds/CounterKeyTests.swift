import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `A counter's key` {
    private static let metrics: [Metric] =
        Action.Kind.allCases.map(Metric.events) + [.visitors, .sessions] + [Currency.eur, .gbp, .rub, .usd].map(Metric.revenue)

    @Test func `tells its day and metric`() {
        for day: Int32 in [.min, -1, 0, 1, 20_513, .max] {
            for metric in Self.metrics {
                let key = CounterKey.encode(day: day, metric: metric)
                #expect(CounterKey.day(of: key) == day)
                #expect(CounterKey.metric(of: key) == metric)
                #expect(CounterKey.firstKey(ofDay: day) <= key)
            }
        }
    }

    @Test func `sorts by day, then by metric`() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<2_000 {
            let (left, right) = (Int32(truncatingIfNeeded: random.next()), Int32(truncatingIfNeeded: random.next()))
            let (one, other) = (random.pick(Self.metrics), random.pick(Self.metrics))
            let (first, second) = (CounterKey.encode(day: left, metric: one), CounterKey.encode(day: right, metric: other))
            if left != right { #expect((left < right) == (first < second)) }
            if left == right, one.code != other.code { #expect((one.code < other.code) == (first < second)) }
        }
        let keys = Self.metrics.map { CounterKey.encode(day: 7, metric: $0) }
        #expect(Set(keys).count == keys.count)
    }

    @Test func `of a later version is passed over`() {
        #expect(CounterKey.metric(of: CounterKey.firstKey(ofDay: 1) | 200 << 24) == nil)
        #expect(CounterKey.metric(of: CounterKey.firstKey(ofDay: 1) | 66 << 24 | 0x010203) == nil)
    }
}
