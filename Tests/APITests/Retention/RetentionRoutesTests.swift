import HTTPServing
import JSON
import Testing

@testable import API

@Suite struct `The routes of retention` {
    @Test func `keep everything until told otherwise, and note who told`() throws {
        let api = try PeopleAPI()
        #expect(try api.ask(.get, "/v1/retention").text == #"{"days":{}}"#)
        let days = #"{"days":{"pageView":365,"order":1825}}"#
        #expect(try api.ask(.put, "/v1/retention", body: days).status == .noContent)
        #expect(try api.ask(.get, "/v1/retention").text == days)
        #expect(try api.ask(.get, "/v1/audit").text.contains(#""act":"retention","details":"pageView 365, order 1825""#))
    }

    @Test(arguments: [
        (#"{"days":{"pageView":0}}"#, "days.pageView"), (#"{"days":{"merge":5}}"#, "days.merge"),
        (#"{"days":{"x":5}}"#, "days.x"),
        (#"{"days":{"pageView":"a"}}"#, "days.pageView"), (#"{"weeks":{}}"#, "weeks"), ("{}", "days"),
    ])
    func `refuse by the field's name and change nothing`(body: String, field: String) throws {
        let api = try PeopleAPI()
        let answer = try api.ask(.put, "/v1/retention", body: body)
        #expect(answer.status == .badRequest)
        #expect(try JSONDocument.parse(answer.body).root.required("field").string() == field)
        #expect(try api.ask(.get, "/v1/retention").text == #"{"days":{}}"#)
    }
}
