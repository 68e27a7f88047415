import Testing

@testable import HTTPServing

struct ComplaintLogTests {
    @Test func `ten complaints a minute pass, and the rest is counted`() {
        let lines = Mailbox<String>()
        var log = ComplaintLog { lines.put($0) }
        for number in 0..<25 { log.add("\(number)", at: 1_000) }
        log.add("next minute", at: 61_000)
        #expect(
            lines.take(12) == (0..<10).map(String.init) + ["15 more complaints of the HTTP library were left out", "next minute"])
    }
}
