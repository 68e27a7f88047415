import Glibc
import HTTPServing
import Testing

struct DrainTests {
    @Test func `a resting request is still answered while the server drains`() async throws {
        let promises = Mailbox<HTTPPromise>()
        let server = try RunningServer(ClosureHandler { _ in .later { promises.put($0) } })
        let client = try server.connect()
        let idle = try server.connect()
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        let promise = promises.take()
        let drained = Gate()
        Thread.detach {
            server.server.drain(milliseconds: 60_000)
            drained.open()
        }
        // The idle connection is closed at once: by then the drain has begun.
        #expect(try idle.rest().isEmpty)
        promise.finish(with: HTTPResponse(contentType: "text/plain", text: "done"))
        server.server.wake()
        #expect(try client.answer().text == "done")
        #expect(try client.rest().isEmpty)
        drained.pass()
        #expect(throws: Client.Failure.self) { try server.connect() }
    }

    @Test func `an answer on its way is completed`() throws {
        let size = 32 << 20
        let large = HTTPResponse.prebuilt(status: .ok, body: [UInt8](repeating: 1, count: size))
        let server = try RunningServer(ClosureHandler { _ in .now(large) })
        let client = try server.connect()
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(client.isReadable(within: 10_000))
        Thread.detach { server.server.drain(milliseconds: 60_000) }
        #expect(try client.answer().body.count == size)
        #expect(try client.rest().isEmpty)
    }

    @Test func `who still rests when the time is over gets 503`() throws {
        let promises = Mailbox<HTTPPromise>()
        let server = try RunningServer(ClosureHandler { _ in .later { promises.put($0) } })
        let client = try server.connect()
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        let promise = promises.take()
        server.server.drain(milliseconds: 50)
        #expect(try client.answer().status == 503)
        #expect(try client.rest().isEmpty)
        #expect(!promise.finish(with: HTTPResponse(status: .ok)))
    }

    @Test func `draining a server that was never started returns`() throws {
        let server = try HTTPServer(handler: ClosureHandler { _ in .now(HTTPResponse(status: .ok)) })
        server.drain()
        server.drain()
    }

    @Test func `run returns when the drain has ended`() throws {
        let server = try HTTPServer(handler: ClosureHandler { _ in .now(HTTPResponse(status: .noContent)) })
        let ended = Gate()
        Thread.detach {
            do { try server.run() } catch { Issue.record(error) }
            ended.open()
        }
        #expect(try Client(port: server.port).ask("GET", "/").status == 204)
        server.drain()
        ended.pass()
    }
}
