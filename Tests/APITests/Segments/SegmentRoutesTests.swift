import Commerce
import HTTPServing
import JSON
import TestSupport
import Testing

@testable import API

@Suite struct `The routes of segments` {
    private static let big = #"{"name": "Big", "rule": {"spent": {"from": 15}}}"#

    /// A shop in which two people bought, one for more.
    private static func shop() throws -> PeopleAPI {
        let api = try PeopleAPI()
        for (name, sum) in [("anna", 20), ("boris", 10)] {
            try api.tell(
                """
                {"type": "order", "identity": {"email": "\(name)@shop.example", "phone": "+7912345678\(sum / 10)"},
                 "order": {"id": "\(name)", "total": \(sum), "lines": [{"product": "p1"}]}}
                """)
        }
        return api
    }

    private static func json(_ answer: HTTPResponse) throws -> JSONValue {
        try JSONDocument.parse(answer.body, maximumDepth: 20).root
    }

    @Test func `store, show, count, say in a sentence, and remove`() throws {
        let api = try Self.shop()
        #expect(try api.ask(.put, "/v1/segments/big", body: Self.big).status == .noContent)
        let one = try Self.json(try api.ask(.get, "/v1/segments/big?lang=ru"))
        #expect(try one.required("count").int64() == 1)
        #expect(try one.required("sentence").string().contains("15"))
        let all = Array(try Self.json(try api.ask(.get, "/v1/segments")).required("segments").elements())
        #expect(try all.map { try $0.required("id").string() } == ["big"])
        let user = #"{"rule": {"not": {"segment": "big"}}}"#
        #expect(try api.ask(.put, "/v1/segments/others", body: user).status == .noContent)
        #expect(try api.ask(.delete, "/v1/segments/big").status == .conflict)
        #expect(try api.ask(.delete, "/v1/segments/others").status == .noContent)
        #expect(try api.ask(.delete, "/v1/segments/big").status == .noContent)
        for target in ["", "/members.csv", "/movements"] {
            #expect(try api.ask(.get, "/v1/segments/big" + target).status == .notFound, "\(target)")
        }
    }

    @Test func `count a rule while it is edited, with some of those who fit`() throws {
        let api = try Self.shop()
        let found = try Self.json(
            try api.ask(.post, "/v1/segments/preview", body: #"{"rule": {"spent": {"from": 5}}, "sample": 1}"#))
        #expect(try found.required("count").int64() == 2)
        #expect(try found.required("outOf").int64() == 2)
        #expect(try found.required("sample").elements().count == 1)
        let wrong = try api.ask(.post, "/v1/segments/preview", body: #"{"rule": {"all": [{"spent": {"from": "x"}}]}}"#)
        #expect(try wrong.status == .badRequest && Self.json(wrong).required("field").string() == "rule.all[0].spent.from")
    }

    @Test func `hand out everybody as a table, and how many came and went`() throws {
        let api = try Self.shop()
        _ = try api.ask(.put, "/v1/segments/big", body: Self.big)
        let table = try api.ask(.get, "/v1/segments/big/members.csv")
        #expect(table.headers.contains { $0.name == "Content-Type" && $0.value == "text/csv; charset=utf-8" })
        let lines = table.text.split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines[1].hasSuffix(",,anna@shop.example,+79123456782,,,1,20.00,EUR,2027-01-15"))
        api.clock.advance(seconds: 60)
        let moved = try Self.json(try api.ask(.get, "/v1/segments/big/movements"))
        #expect(try moved.required("entered").int64() == 1)
        #expect(try moved.required("left").int64() == 0)
        #expect(try api.ask(.get, "/v1/segments/big/movements?from=2027-02-01&to=2027-01-01").status == .badRequest)
        let members = try Self.json(try api.ask(.get, "/v1/customers?segment=lifecycle:new&limit=1"))
        let next = try members.required("next").string()
        let rest = try Self.json(try api.ask(.get, "/v1/customers?segment=lifecycle:new&limit=1&after=\(next)"))
        #expect(try rest.required("customers").elements().count == 1)
    }

    @Test func `are for the shop's server alone`() throws {
        let api = try Self.shop()
        for target in ["", "/big", "/big/members.csv", "/big/movements"] {
            #expect(try api.ask(.get, "/v1/segments" + target, key: nil).status == .unauthorized)
        }
    }
}
