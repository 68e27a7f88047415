import HTTPServing
import Testing

struct QueryParametersTests {
    @Test func `parameters are found by name and decoded`() {
        let request = HTTPRequest(.get, "/?a=1&b=x%20y+z&a=2&c&=d&%61bc=%D1%87&plus=%2B&e==&")
        let query = request.query
        #expect(query["a"] == "1")
        #expect(query.all("a") == ["1", "2"])
        #expect(query["b"] == "x y z")
        #expect(query["c"] == "")
        #expect(query["abc"] == "ч")
        #expect(query["plus"] == "+")
        #expect(query["e"] == "=")
        #expect(query[""] == "d")
        #expect(query["missing"] == nil)
        #expect(query.map(\.name) == ["a", "b", "a", "c", "", "abc", "plus", "e"])
    }

    @Test func `no query has no parameters`() {
        let request = HTTPRequest(.get, "/a")
        let isEmpty = request.query.isEmpty
        #expect(isEmpty)
    }
}
