import JSON
import Testing

struct JSONPathTests {
    @Test func `every value knows where it stands`() throws {
        let root = try parse(#"{"events":[{"type":"a"},{"order":{"lines":[1,{"product":[[2]]}]}}],"z":0}"#)
        var paths: [String] = []
        try collect(root, into: &paths)
        #expect(
            paths == [
                "", "events", "events[0]", "events[0].type", "events[1]", "events[1].order", "events[1].order.lines",
                "events[1].order.lines[0]", "events[1].order.lines[1]", "events[1].order.lines[1].product",
                "events[1].order.lines[1].product[0]", "events[1].order.lines[1].product[0][0]", "z",
            ])
    }

    @Test func `a long name is cut`() throws {
        let name = String(repeating: "n", count: 1000)
        let member = try parse("{\"\(name)\":1}").members().map(\.value)[0]
        #expect(member.path == String(repeating: "n", count: 16) + "…")
    }

    private func collect(_ value: JSONValue, into paths: inout [String]) throws {
        paths.append(value.path)
        switch value.kind {
        case .object: for member in try value.members() { try collect(member.value, into: &paths) }
        case .array: for element in try value.elements() { try collect(element, into: &paths) }
        default: break
        }
    }
}
