import Commerce
import Testing

@testable import Personalization

@Suite struct `Attempts at a webhook` {
    @Test func `come after 5 seconds, then after twice as long each time, an hour at most, for a day`() {
        var now = Timestamp(seconds: 1_772_366_400)
        var attempts = WebhookAttempts(failedAt: now)
        var waits: [Int64] = []
        while !attempts.isHopeless(at: now) {
            waits.append(attempts.next.milliseconds(since: now) / 1_000)
            now = attempts.next
            attempts.note(now)
        }
        #expect(Array(waits.prefix(4)) == [5, 10, 20, 40])
        #expect(waits.max() == 3_600)
        #expect(waits.reduce(0, +) >= 86_400)
    }
}
