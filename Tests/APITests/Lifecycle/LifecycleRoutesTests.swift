import Commerce
import HTTPServing
import JSON
import TestSupport
import Testing

@testable import API

@Suite struct `The routes of the lifecycle` {
    private static func shop() throws -> PeopleAPI {
        let api = try PeopleAPI()
        for customer in 1...3 {
            try api.tell(
                """
                {"type": "order", "identity": {"customer": \(customer)},
                 "order": {"id": "o\(customer)", "total": 20, "lines": [{"product": "p1"}]}}
                """)
        }
        return api
    }

    private static func json(_ answer: HTTPResponse) throws -> JSONValue {
        try JSONDocument.parse(answer.body, maximumDepth: 20).root
    }

    @Test func `show nine cells with every buyer in one, in both languages`() throws {
        let api = try Self.shop()
        let grid = try Self.json(try api.ask(.get, "/v1/lifecycle?lang=ru"))
        let cells = Array(try grid.required("cells").elements())
        #expect(cells.count == 9)
        #expect(try cells.reduce(0) { $0 + (try $1.required("count").int64()) } == 3)
        #expect(try cells[0].required("title").string() == "Новые")
        #expect(try grid.required("buyers").int64() == 3)
        #expect(try api.ask(.get, "/v1/lifecycle?lang=xx").status == .badRequest)
    }

    @Test func `take the owner's cut points, and give them back`() throws {
        let api = try Self.shop()
        #expect(try api.ask(.put, "/v1/lifecycle/thresholds", body: #"{"recent": 7, "fading": 20}"#).status == .noContent)
        var grid = try Self.json(try api.ask(.get, "/v1/lifecycle"))
        #expect(try grid.required("thresholds").required("recent").int64() == 7)
        #expect(try grid.required("overrides").required("fading").int64() == 20)
        api.clock.advance(seconds: 10 * 86_400)
        grid = try Self.json(try api.ask(.get, "/v1/lifecycle"))
        #expect(try Array(grid.required("cells").elements())[1].required("count").int64() == 3)
        #expect(try api.ask(.put, "/v1/lifecycle/thresholds", body: #"{"recent": 30, "fading": 20}"#).status == .badRequest)
        #expect(try api.ask(.put, "/v1/lifecycle/thresholds", body: #"{"fading": 0}"#).status == .badRequest)
        #expect(try api.ask(.put, "/v1/lifecycle/thresholds", body: #"{"late": 30}"#).status == .badRequest)
        #expect(try api.ask(.put, "/v1/lifecycle/thresholds", body: "{}").status == .noContent)
        grid = try Self.json(try api.ask(.get, "/v1/lifecycle"))
        #expect(try grid.required("overrides").member("recent") == nil)
    }

    @Test func `show scores and movements`() throws {
        let api = try Self.shop()
        let table = try Self.json(try api.ask(.get, "/v1/rfm"))
        #expect(try table.required("buyers").int64() == 3)
        api.clock.advance(seconds: 60)
        let moved = try Self.json(try api.ask(.get, "/v1/lifecycle/movements"))
        let flows = Array(try moved.required("flows").elements())
        #expect(try flows.map { try $0.required("count").int64() } == [3])
        #expect(try flows.first?.required("to").string() == "lifecycle:new")
    }
}
