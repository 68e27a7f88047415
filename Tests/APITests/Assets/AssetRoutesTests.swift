import API
import HTTPServing
import Testing

struct AssetRoutesTests {
    @Test(arguments: [
        ("/vitrina.v1.js", "text/javascript; charset=utf-8"), ("/vitrina-blocks.v1.js", "text/javascript; charset=utf-8"),
        ("/vitrina-blocks.v1.css", "text/css; charset=utf-8"),
    ])
    func `shops' pages may load the storefront's files and keep them for an hour`(path: String, type: String) throws {
        let api = try FakeAPI()
        let answer = try api.ask(.get, path, ["Accept-Encoding": "gzip"])
        #expect(answer.status == .ok)
        #expect(answer.header("Content-Type") == type)
        #expect(answer.header("Content-Encoding") == "gzip")
        #expect(answer.header("Cache-Control") == "public, max-age=3600")
        #expect(answer.header("Access-Control-Allow-Origin") == "*")
        #expect(answer.header("Cross-Origin-Resource-Policy") == "cross-origin")
        let tag = try #require(answer.header("ETag"))
        #expect(try api.ask(.get, path, ["Accept-Encoding": "gzip", "If-None-Match": tag]).status == .notModified)
    }

    @Test func `the tracker stays within four kilobytes`() throws {
        #expect(try FakeAPI().ask(.get, "/vitrina.v1.js", ["Accept-Encoding": "gzip"]).body.count <= 4_096)
    }
}
