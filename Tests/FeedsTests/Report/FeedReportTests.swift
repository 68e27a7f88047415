import Commerce
import Feeds
import Testing

@Suite struct `A feed report` {
    @Test func `can be read by a shopkeeper`() throws {
        let sample = try FeedSample(
            FeedSample.yml("<offer id=\"z\"><name>N</name></offer>\n" + FeedSample.offer("1", "<oldprice>50</oldprice>")))
        #expect(
            sample.report.description == """
                YML in UTF-8, made 2026-03-21T14:05:00Z
                Offers: 2 read, 1 taken, 1 skipped. Categories: 1.
                Skipped:
                  1 × no price above zero
                      line 4, offer z
                Put right:
                  1 × an old price that is not above the price was left out
                      line 5, offer 1: 50.00, price 100.00
                """)
    }

    @Test func `counts everything and keeps a few`() throws {
        let sample = try FeedSample(
            FeedSample.yml((1...100).map { "<offer id=\"\($0)\"><name>N</name></offer>" }.joined(separator: "\n")))
        let tally = try #require(sample.report.problems.first)
        #expect(tally.count == 100)
        #expect(tally.examples.map(\.offer) == ["1", "2", "3", "4", "5"])
    }
}
