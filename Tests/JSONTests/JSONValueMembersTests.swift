import JSON
import Testing

struct JSONValueMembersTests {
    @Test func `a member is found by its name among all kinds of neighbours`() throws {
        let object = try parse(#"{"a":{"x":1,"z":9},"b":[1,{"z":8}],"c":1.5,"d":-3,"e":true,"f":null,"g":"s","z":"here"}"#)
        #expect(try object.member("z")?.string() == "here")
        #expect(try object.member("d")?.int64() == -3)
        #expect(try object.member(named: "z")?.string() == "here")
    }

    @Test func `missing and null are nil`() throws {
        let object = try parse(#"{"a":null,"ab":1}"#)
        #expect(try object.member("a") == nil)
        #expect(try object.member("b") == nil)
        #expect(try object.member("") == nil)
        #expect(try object.member(named: "a") == nil)
        #expect(try parse("{}").member("a") == nil)
    }

    @Test func `of two members with one name the first wins`() throws {
        let object = try parse(#"{"a":1,"a":2}"#)
        #expect(try object.member("a")?.int64() == 1)
        #expect(try object.member(named: "a")?.int64() == 1)
        #expect(try object.members().map(\.name) == ["a", "a"])
    }

    @Test func `an escaped name is the same name`() throws {
        #expect(try parse(#"{"\u0061b":1}"#).member("ab")?.int64() == 1)
    }

    @Test func `a required member that is missing is named`() throws {
        let object = try parse(#"{"events":[{},{"product":null}]}"#)
        let event = try #require(try object.required("events").elements().map { $0 }.last)
        #expect(throws: JSONError(path: "events[1].product", reason: "is missing")) { try event.required("product") }
        #expect(throws: JSONError(path: "id", reason: "is missing")) { try object.required("id") }
    }

    @Test func `looking for a member of something else is refused`() throws {
        #expect(throws: JSONError(path: "", reason: "must be an object")) { try parse("[1]").member("a") }
    }

    @Test func `members and elements come in order`() throws {
        let object = try parse(#"{"a":[[],[1],{}],"b":{},"c":"x"}"#)
        #expect(try object.members().map(\.name) == ["a", "b", "c"])
        #expect(try object.required("a").elements().map(\.kind) == [.array, .array, .object])
        #expect(try object.required("a").elements().count == 3)
        #expect(try object.required("b").members().map(\.name).isEmpty)
    }
}
