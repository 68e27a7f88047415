import Foundation
import Outbound
import TestSupport
import Testing

@Suite struct `The HTTP client` {
    private static let allowed = AddressGuard(allowedHosts: ["127.0.0.1"])
    private static let feed = Array(String(repeating: "<offer/>", count: 5000).utf8)
    /// `hello` through `gzip -n`.
    private static let packedHello: [UInt8] = [
        0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 7, 0, 0x86, 0xA6, 0x10, 0x36, 5, 0, 0, 0,
    ]

    private static func client(_ limits: FetchLimits = FetchLimits(connectSeconds: 5, stallSeconds: 5, totalSeconds: 20))
        -> HTTPClient
    {
        HTTPClient(addresses: allowed, limits: limits, userAgent: "Test/1")
    }

    private let directory: TemporaryDirectory
    private var path: String { directory.file("feed.xml") }

    init() throws {
        directory = try TemporaryDirectory()
    }

    private var contents: [UInt8]? { FileManager.default.contents(atPath: path).map(Array.init) }
    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? [] }

    @Test func `writes the file and remembers its version`() throws {
        let server = try LoopbackServer { request in
            #expect(request.contains("User-Agent: Test/1") && request.contains("Accept-Encoding: gzip"))
            return reply(
                "200 OK", ["ETag: \"v1\"", "Last-Modified: Sat, 21 Mar 2026 10:00:00 GMT", "Content-Type: text/xml"],
                body: Self.feed)
        }
        let file = FetchedFile(
            url: server.url("/feed.xml"), bytes: Self.feed.count,
            validators: Validators(entityTag: "\"v1\"", lastModified: "Sat, 21 Mar 2026 10:00:00 GMT"), contentType: "text/xml")
        #expect(try Self.client().fetch(server.url("/feed.xml"), to: path) == .fetched(file))
        #expect(contents == Self.feed)
        #expect(names == ["feed.xml"])
    }

    @Test func `does not fetch again what has not changed`() throws {
        let server = try LoopbackServer { request in
            #expect(request.contains("If-None-Match: \"v1\"\r\n") && request.contains("If-Modified-Since: then\r\n"))
            return reply("304 Not Modified", ["ETag: \"v1\""])
        }
        let known = Validators(entityTag: "\"v1\"", lastModified: "then")
        #expect(try Self.client().fetch(server.url("/"), to: path, unless: known) == .notModified)
        #expect(names.isEmpty)
    }

    @Test func `undoes transfer compression, and leaves a gzip file what it is`() throws {
        let server = try LoopbackServer { request in
            reply("200 OK", request.hasPrefix("GET /packed") ? ["Content-Encoding: gzip"] : [], body: Self.packedHello)
        }
        _ = try Self.client().fetch(server.url("/packed"), to: path)
        #expect(contents == Array("hello".utf8))
        _ = try Self.client().fetch(server.url("/feed.gz"), to: path)
        #expect(contents == Self.packedHello)
    }

    @Test func `follows redirects, relative ones too, and tells where it ended`() throws {
        let server = try LoopbackServer { request in
            request.hasPrefix("GET /old") ? reply("301 Moved", ["Location: /new?a=b"]) : reply("200 OK", body: [1])
        }
        guard case .fetched(let file) = try Self.client().fetch(server.url("/old"), to: path) else { throw POSIXError(.EIO) }
        #expect(file.url == server.url("/new?a=b"))
    }

    @Test func `gives up on a circle of redirects`() throws {
        let server = try LoopbackServer { _ in reply("302 Found", ["Location: /again"]) }
        #expect(throws: OutboundError.tooManyRedirects(limit: 3)) { try Self.client().fetch(server.url("/"), to: path) }
        #expect(names.isEmpty)
    }

    @Test(arguments: [
        "http://169.254.169.254/latest/", "http://127.0.0.2/", "http://[::1]:9/", "file:///etc/passwd", "gopher://x.example/",
        "http://0x7f000002/",
    ])
    func `does not follow a redirect into the private network`(target: String) throws {
        let server = try LoopbackServer { _ in reply("302 Found", ["Location: \(target)"]) }
        #expect {
            try Self.client().fetch(server.url("/"), to: path)
        } throws: { error in
            if case .refused = error as? OutboundError { true } else { false }
        }
    }

    @Test func `does not connect where a public name leads to a private address`() throws {
        // A name of this machine that the guard has no reason to refuse by its looks.
        let server = try LoopbackServer { _ in reply("200 OK", body: [1]) }
        let host = ProcessInfo.processInfo.hostName
        try #require(host != "localhost")
        #expect {
            try HTTPClient().fetch("http://\(host):\(server.port)/", to: path)
        } throws: { error in
            switch error as? OutboundError {
            case .refused(_, let reason): reason.contains("leads to") || reason.contains("private network")
            default: false
            }
        }
    }

    @Test(arguments: ["404 Not Found", "500 Oops", "204 No Content", "304 Not Modified"])
    func `takes nothing but success for a file`(status: String) throws {
        let server = try LoopbackServer { _ in reply(status, body: status.hasPrefix("4") ? Self.feed : []) }
        let code = try #require(Int(status.prefix(3)))
        #expect(throws: OutboundError.status(code: code, url: server.url("/x"))) {
            try Self.client().fetch(server.url("/x"), to: path)
        }
        #expect(names.isEmpty)
    }

    @Test func `stops at the permitted size and leaves nothing behind`() throws {
        let server = try LoopbackServer { _ in reply("200 OK", body: Self.feed) }
        let client = Self.client(FetchLimits(bytes: 10_000))
        #expect(throws: OutboundError.tooLarge(limit: 10_000)) { try client.fetch(server.url("/"), to: path) }
        #expect(names.isEmpty)
    }

    @Test func `keeps the last good file when the next one breaks off`() throws {
        let server = try LoopbackServer { request in
            let whole = reply("200 OK", body: Self.feed)
            return request.hasPrefix("GET /bad") ? Array(whole.dropLast(1000)) : whole
        }
        _ = try Self.client().fetch(server.url("/good"), to: path)
        #expect {
            try Self.client().fetch(server.url("/bad"), to: path)
        } throws: { error in
            // 18 is CURLE_PARTIAL_FILE.
            if case .curl(18, "curl_easy_perform", _) = error as? OutboundError { true } else { false }
        }
        #expect(contents == Self.feed)
        #expect(names == ["feed.xml"])
    }

    @Test func `tells progress and can be stopped`() throws {
        let server = try LoopbackServer { _ in reply("200 OK", body: Self.feed) }
        var total: Int?
        _ = try Self.client().fetch(server.url("/"), to: path) { _, all in
            total = all ?? total
            return true
        }
        #expect(total == Self.feed.count)
        #expect(throws: OutboundError.cancelled) { try Self.client().fetch(server.url("/"), to: path) { _, _ in false } }
    }

    @Test func `says so when nobody listens`() throws {
        let port = try LoopbackServer { _ in [] }.port
        #expect {
            try Self.client().fetch("http://127.0.0.1:\(port)/", to: path)
        } throws: { error in
            // 7 is CURLE_COULDNT_CONNECT, 52 and 56 come if the port was taken again meanwhile.
            if case .curl(let code, _, let message) = error as? OutboundError {
                [7, 52, 56].contains(code) && !message.isEmpty
            } else {
                false
            }
        }
    }

    @Test func `lets no header be smuggled in by a validator`() throws {
        let server = try LoopbackServer { request in
            #expect(!request.contains("Evil"))
            return reply("200 OK", body: [1])
        }
        _ = try Self.client().fetch(server.url("/"), to: path, unless: Validators(entityTag: "\"x\"\r\nEvil: 1"))
        #expect(contents == [1])
    }

    @Test func `posts a body with its fields, and follows no redirect`() throws {
        let server = try LoopbackServer { request in
            #expect(request.hasPrefix("POST /hook HTTP/1.1\r\n"))
            #expect(request.contains("webhook-id: 1\r\n") && request.contains("Content-Length: 2\r\n"))
            #expect(!request.contains("Expect:"))
            return reply("302 Found", ["Location: http://127.0.0.1:1/"], body: Array("moved".utf8))
        }
        #expect(try Self.client().post([0x7B, 0x7D], to: server.url("/hook"), headers: [("webhook-id", "1")]) == 302)
        #expect(throws: OutboundError.self) {
            try Self.client().post([], to: server.url("/hook"), headers: [("a", "1\r\nb: 2")])
        }
        #expect(throws: OutboundError.self) { try HTTPClient().post([], to: server.url("/hook")) }
    }
}
