import API
import HTTPServing
import JSON
import Testing

struct ProblemTests {
    @Test func `a problem has the members of RFC 9457 and names the field`() throws {
        var problem = Problem(
            "invalid-value", title: "A value is not valid", status: .badRequest, detail: "<b>", field: "events[3].product")
        problem.retryAfterSeconds = 7
        let answer = problem.response([HTTPHeader("X-More", "1")])
        #expect(answer.status == .badRequest)
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(answer.header("Retry-After") == "7")
        #expect(answer.header("X-More") == "1")
        let body = try JSONDocument.parse(answer.body).root
        #expect(try body.required("type").string() == "urn:vitrina:problem:invalid-value")
        #expect(try body.required("title").string() == "A value is not valid")
        #expect(try body.required("status").int64() == 400)
        #expect(try body.required("detail").string() == "<b>")
        #expect(try body.required("field").string() == "events[3].product")
        #expect(!answer.text.contains("<"))
    }

    @Test func `what is not said is not there`() throws {
        let body = try JSONDocument.parse(Problem("x", title: "X", status: .notFound).response().body).root
        #expect(try body.members().map(\.name) == ["type", "title", "status"])
    }

    @Test func `what no route takes is a problem`() throws {
        let api = try FakeAPI()
        #expect(try api.ask(.get, "/nothing").status == .notFound)
        let answer = try api.ask(.delete, "/v1/events")
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.header("Allow") == "OPTIONS, POST")
        #expect(answer.header("Content-Type") == "application/problem+json")
    }
}
