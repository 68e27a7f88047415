import API
import HTTPServing
import Testing

struct PathsTests {
    @Test func `everything is served where the shop wants it, and nowhere else`() throws {
        let api = try FakeAPI { configuration in
            configuration.paths.events = "/s/e"
            configuration.paths.recommendations = "/s/r"
            configuration.paths.products = "/s/p"
            configuration.paths.health = "/s/h"
            configuration.paths.script = "/s/s.js"
        }
        let key = ["Authorization": "Bearer \(FakeAPI.key)", "User-Agent": FakeAPI.browser]
        #expect(try api.ask(.post, "/s/e", key, body: #"{"type":"pageView"}"#).status == .noContent)
        #expect(try api.ask(.options, "/s/e").status == .noContent)
        #expect(try api.ask(.get, "/s/r/home").status == .ok)
        #expect(try api.ask(.put, "/s/p/1", key, body: #"{"name":"A","url":"/a"}"#).status == .noContent)
        #expect(try api.ask(.get, "/s/h").status == .ok)
        #expect(try api.ask(.get, "/s/s.js").status == .ok)
        for path in ["/v1/events", "/v1/recommendations/home", "/v1/products/1", "/health", "/vitrina.v1.js"] {
            #expect(try api.ask(.get, path, key).status == .notFound)
        }
    }

    @Test(arguments: ["", "/", "events", "/events/", "/a//b", "/a b", "/{id}", "/é", "/a?b"])
    func `a path that cannot be one is named`(path: String) {
        var paths = Paths()
        paths.events = path
        #expect(paths.problems.map(\.name) == ["events"])
    }

    @Test func `two things at one path are named`() {
        var paths = Paths()
        paths.health = paths.script
        #expect(paths.problems.map(\.name) == ["script"])
        #expect(Paths().problems.isEmpty)
    }
}
