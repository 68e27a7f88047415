import HTTPServing
import Testing

struct SweepingTests {
    private static let ok = ClosureHandler { _ in .now(HTTPResponse(status: .noContent)) }

    @Test(arguments: [
        "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc",
    ])
    func `a request that does not come to an end is cut off`(beginning: String) throws {
        let server = try RunningServer(SweepingTests.ok) { $0.idleSeconds = 60 }
        let client = try server.connect()
        try client.send(beginning)
        // Another request, begun later and answered: what was sent before it has been seen.
        #expect(try server.connect().ask("GET", "/").status == 204)
        server.clock.advance(15_001)
        #expect(try client.rest().isEmpty)
    }

    @Test func `before its deadline a slow request is served`() throws {
        let server = try RunningServer(SweepingTests.ok) { $0.idleSeconds = 60 }
        let client = try server.connect()
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc")
        #expect(try server.connect().ask("GET", "/").status == 204)
        server.clock.advance(14_000)
        #expect(!client.isReadable(within: 600))
        try client.send("defghij")
        #expect(try client.answer().status == 204)
    }

    @Test func `a kept connection may idle and then take its time for a request`() throws {
        let server = try RunningServer(SweepingTests.ok) { $0.idleSeconds = 60 }
        let client = try server.connect()
        #expect(try client.ask("GET", "/").status == 204)
        server.clock.advance(59_000)
        #expect(!client.isReadable(within: 600))
        #expect(try client.ask("GET", "/").status == 204)
        server.clock.advance(75_001)
        #expect(try client.rest().isEmpty)
    }

    @Test func `a client that does not take its answer is cut off`() throws {
        let size = 64 << 20
        let large = HTTPResponse.prebuilt(status: .ok, body: [UInt8](repeating: 1, count: size))
        let server = try RunningServer(ClosureHandler { _ in .now(large) }) { $0.idleSeconds = 60 }
        let client = try server.connect()
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.isReadable(within: 10_000))
        server.clock.advance(60_001)
        let other = try server.connect()
        // The cut happens within a sweep; then the connection count is down to the other one.
        let start = HTTPServer.monotonicMilliseconds()
        while server.server.connectionCount > 1, HTTPServer.monotonicMilliseconds() - start < 10_000 {
            _ = try other.ask("HEAD", "/")
        }
        #expect(try client.rest().count < size)
    }

    @Test func `an idle connection is closed`() throws {
        let server = try RunningServer(SweepingTests.ok) { $0.idleSeconds = 1 }
        let client = try server.connect()
        #expect(try client.ask("GET", "/").status == 204)
        #expect(try client.rest().isEmpty)
    }
}
