import Compression
import HTTPServing
import Testing

struct StaticFilesTests {
    private static let script = Array(String(repeating: "export const answer = 42;\n", count: 200).utf8)
    private static let files = StaticFiles([
        StaticFile(path: "/app.js", contentType: "text/javascript", bytes: script, cacheControl: "public, max-age=60"),
        StaticFile(path: "/tiny.css", contentType: "text/css", bytes: Array("a{}".utf8), headers: [HTTPHeader("X-Own", "1")]),
    ])

    @Test func `a client that takes gzip gets the packed form`() throws {
        let answer = try #require(ask("/app.js", [HTTPHeader("Accept-Encoding", "br, gzip;q=0.8")]))
        #expect(answer.headers.contains(HTTPHeader("Content-Encoding", "gzip")))
        #expect(answer.headers.contains(HTTPHeader("Vary", "Accept-Encoding")))
        #expect(try Gzip.decompress(answer.body, limit: 1 << 20) == StaticFilesTests.script)
    }

    @Test(arguments: ["", "br", "gzip;q=0", "gzip; q=0.000, br", "*;q=0"])
    func `a client that does not gets the plain form`(accepted: String) throws {
        let answer = try #require(ask("/app.js", [HTTPHeader("Accept-Encoding", accepted)]))
        #expect(answer.body == StaticFilesTests.script)
        #expect(answer.headers.contains(HTTPHeader("Vary", "Accept-Encoding")))
        #expect(!answer.headers.contains { $0.name == "Content-Encoding" })
    }

    @Test(arguments: ["*", "identity;q=0.5, gzip", "GZIP", "x-gzip", "gzip;q=0.001"])
    func `gzip is recognised`(accepted: String) throws {
        let answer = try #require(ask("/app.js", [HTTPHeader("Accept-Encoding", accepted)]))
        #expect(answer.headers.contains(HTTPHeader("Content-Encoding", "gzip")))
    }

    @Test func `what a client has already is not sent again`() throws {
        let first = try #require(ask("/app.js", []))
        let tag = try #require(first.headers.first { $0.name == "ETag" }?.value)
        for field in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let answer = try #require(ask("/app.js", [HTTPHeader("If-None-Match", field)]))
            #expect(answer.status == 304)
            #expect(answer.body.isEmpty)
            #expect(answer.headers.contains(HTTPHeader("ETag", tag)))
            #expect(answer.headers.contains(HTTPHeader("Cache-Control", "public, max-age=60")))
        }
        #expect(ask("/app.js", [HTTPHeader("If-None-Match", "\"other\"")])?.status == 200)
    }

    @Test func `the packed and the plain form have tags of their own`() throws {
        let plain = try #require(ask("/app.js", [])?.headers.first { $0.name == "ETag" })
        let packed = try #require(ask("/app.js", [HTTPHeader("Accept-Encoding", "gzip")])?.headers.first { $0.name == "ETag" })
        #expect(plain != packed)
        #expect(ask("/app.js", [HTTPHeader("Accept-Encoding", "gzip"), HTTPHeader("If-None-Match", plain.value)])?.status == 200)
    }

    @Test func `what does not shrink is sent as it is`() throws {
        let answer = try #require(ask("/tiny.css", [HTTPHeader("Accept-Encoding", "gzip")]))
        #expect(answer.body == Array("a{}".utf8))
        #expect(answer.headers.contains(HTTPHeader("X-Own", "1")))
        #expect(!answer.headers.contains { $0.name == "Vary" })
    }

    @Test func `other paths are not here`() {
        #expect(ask("/", []) == nil)
        #expect(StaticFilesTests.files.paths == ["/app.js", "/tiny.css"])
    }

    @Test func `files are served over a connection`() throws {
        var router = Router()
        StaticFilesTests.files.register(in: &router)
        let server = try RunningServer(router)
        let client = try server.connect()
        let whole = try client.ask("GET", "/app.js", headers: "Accept-Encoding: gzip\r\n")
        #expect(try Gzip.decompress(whole.body, limit: 1 << 20) == StaticFilesTests.script)
        let tag = try #require(whole.headers["etag"])
        let head = try client.ask("HEAD", "/app.js", headers: "Accept-Encoding: gzip\r\n")
        #expect(head.headers["content-length"] == "\(whole.body.count)")
        let same = try client.ask("GET", "/app.js", headers: "Accept-Encoding: gzip\r\nIf-None-Match: \(tag)\r\n")
        #expect(same.status == 304)
        #expect(same.headers["vary"] == "Accept-Encoding")
        #expect(try client.ask("POST", "/app.js", body: "").status == 405)
    }

    private func ask(_ path: String, _ headers: [HTTPHeader]) -> HTTPResponse? {
        let request = HTTPRequest(.get, path, headers: headers)
        return StaticFilesTests.files.response(to: request)
    }
}
