import API
import Testing

struct DropCountersTests {
    @Test func `each reason is counted under its name`() {
        let counters = DropCounters()
        #expect(counters.snapshot.isEmpty)
        for reason in DropReason.allCases { for _ in 0...reason.rawValue { counters.count(reason) } }
        #expect(
            counters.snapshot == ["bot": 1, "prefetch": 2, "consent": 3, "rate": 4, "invalid": 5, "busy": 6, "storage": 7])
    }
}
