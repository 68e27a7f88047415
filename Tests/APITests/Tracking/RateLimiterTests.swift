import API
import Commerce
import HTTPServing
import Testing

struct RateLimiterTests {
    private let start = Timestamp(seconds: 1_000)

    @Test func `a bucket empties and fills again`() throws {
        let limiter = RateLimiter(limit: RateLimit(burst: 10, perSecond: 2))
        let address = try address("192.0.2.1")
        #expect(limiter.take(10, for: address, now: start) == .taken)
        #expect(limiter.take(1, for: address, now: start) == .refused(retryAfterSeconds: 1))
        #expect(limiter.take(5, for: address, now: start) == .refused(retryAfterSeconds: 3))
        #expect(limiter.take(1, for: address, now: start.advanced(byMilliseconds: 499)) == .refused(retryAfterSeconds: 1))
        #expect(limiter.take(1, for: address, now: start.advanced(byMilliseconds: 500)) == .taken)
        #expect(limiter.take(10, for: address, now: start.advanced(bySeconds: 3_600)) == .taken)
        #expect(limiter.take(1, for: address, now: start.advanced(bySeconds: 3_600)) != .taken)
    }

    @Test func `a refusal costs nothing`() throws {
        let limiter = RateLimiter(limit: RateLimit(burst: 4, perSecond: 1))
        let address = try address("192.0.2.1")
        #expect(limiter.take(3, for: address, now: start) == .taken)
        #expect(limiter.take(2, for: address, now: start) != .taken)
        #expect(limiter.take(1, for: address, now: start) == .taken)
    }

    @Test func `a clock that goes back gives nothing`() throws {
        let limiter = RateLimiter(limit: RateLimit(burst: 1, perSecond: 1))
        let address = try address("192.0.2.1")
        #expect(limiter.take(1, for: address, now: start) == .taken)
        #expect(limiter.take(1, for: address, now: start.advanced(bySeconds: -100)) != .taken)
        #expect(limiter.take(1, for: address, now: start) != .taken)
    }

    @Test func `more than the burst at once counts as the burst`() throws {
        let limiter = RateLimiter(limit: RateLimit(burst: 5, perSecond: 1))
        #expect(try limiter.take(1_000, for: address("192.0.2.1"), now: start) == .taken)
        #expect(try limiter.take(1, for: address("192.0.2.1"), now: start) != .taken)
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.2", false), ("2001:db8::1", "2001:db8::ffff:1", true), ("2001:db8::1", "2001:db8:0:1::1", false),
        ("192.0.2.1", "::ffff:192.0.2.1", true),
    ])
    func `an IPv6 network is one sender`(first: String, second: String, isSame: Bool) throws {
        let limiter = RateLimiter(limit: RateLimit(burst: 1, perSecond: 1))
        #expect(try limiter.take(1, for: address(first), now: start) == .taken)
        #expect(try (limiter.take(1, for: address(second), now: start) != .taken) == isSame)
    }

    @Test func `who has been quiet longest makes room`() throws {
        let limiter = RateLimiter(limit: RateLimit(burst: 1, perSecond: 0.001), capacity: 8)
        for number in 0..<8 {
            #expect(
                try limiter.take(1, for: address("192.0.2.\(number)"), now: start.advanced(bySeconds: Int64(number))) == .taken)
        }
        let later = start.advanced(bySeconds: 8)
        #expect(try limiter.take(1, for: address("192.0.2.100"), now: later) == .taken)
        #expect(try limiter.take(1, for: address("192.0.2.1"), now: later) != .taken)
        #expect(try limiter.take(1, for: address("192.0.2.0"), now: later) == .taken)
    }

    private func address(_ text: String) throws -> IPAddress {
        try #require(IPAddress(text))
    }
}
