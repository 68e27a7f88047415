import Commerce
import Foundation
import Testing

@testable import API

@Suite struct `The overview as JSON` {
    private func encoded() throws -> [String: Any] {
        let encoder = OverviewEncoder(
            productName: { $0 == SampleOverview.bib ? "<b>Bib</b>" : nil }, dropped: { ["bot": 3, "rate": 1] })
        let bytes = encoder.encode(SampleOverview.overview, now: SampleOverview.now)
        return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func events() throws -> [[String: Any]] { try #require(try encoded()["liveEvents"] as? [[String: Any]]) }

    private func event(_ type: String) throws -> [String: Any] {
        try #require(try events().first { $0["type"] as? String == type })
    }

    @Test func `has every part that the page draws`() throws {
        let expected: Set<String> = [
            "now", "startedAt", "today", "yesterday", "eventsPerSecond", "activeVisitors", "liveEvents", "topProducts", "store",
            "models", "catalogue", "dropped",
        ]
        #expect(Set(try encoded().keys) == expected)
    }

    @Test func `names each kind of event`() throws {
        #expect(try events().map { $0["type"] as? String } == Action.Kind.allCases.map(\.name))
    }

    @Test func `says what an event is about`() throws {
        #expect(try event("productView")["productName"] as? String == "<b>Bib</b>")
        #expect(try event("cartAdd")["quantity"] as? Int == 2)
        #expect(try event("search")["phrase"] as? String == "bib")
        #expect(try event("click")["block"] as? String == "home")
        #expect(try (event("order")["total"] as? [String: String])?["amount"] == "9.00")
    }

    @Test func `gives too little of a visitor's id to look anyone up`() throws {
        #expect(try events().allSatisfy { $0["visitor"] as? String == "abcdef" })
    }

    @Test func `says what became of an order, a consent and a letter, but not whose they are`() throws {
        #expect(try event("orderUpdate")["status"] as? String == "returned")
        #expect(try event("consent")["purpose"] as? String == "email")
        #expect(try event("mail")["happened"] as? String == "opened")
        let encoder = OverviewEncoder(productName: { _ in nil }, dropped: { [:] })
        let text = String(decoding: encoder.encode(SampleOverview.overview, now: SampleOverview.now), as: UTF8.self)
        #expect(!text.contains("nna"))
    }

    @Test func `writes revenue as exact text with its currency`() throws {
        let today = try #require(try encoded()["today"] as? [String: Any])
        #expect(today["revenue"] as? [[String: String]] == [["amount": "129.90", "currency": "EUR"]])
        #expect(today["visitors"] as? Int == 3)
    }

    @Test func `measures how far the folds are behind the log`() throws {
        let store = try #require(try encoded()["store"] as? [String: Any])
        #expect(store["foldLagMilliseconds"] as? Int == 420)
        #expect(store["events"] == nil)
    }

    @Test func `tells how each feed's last import went`() throws {
        let catalogue = try #require(try encoded()["catalogue"] as? [String: Any])
        let feed = try #require((catalogue["feeds"] as? [[String: Any]])?.first)
        #expect(feed["held"] as? Bool == true)
        #expect(feed["problems"] as? [String] == ["line 3: no price"])
    }

    @Test func `counts what was not taken by reason`() throws {
        #expect(try encoded()["dropped"] as? [String: Int] == ["bot": 3, "rate": 1])
    }
}
