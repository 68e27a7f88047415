import Glibc
import HTTPServing
import Testing

struct PendingReplyTests {
    @Test func `an answer finished inside the handler goes out without a wake-up`() throws {
        let server = try RunningServer(ClosureHandler { _ in .later { $0.finish(with: HTTPResponse(status: .accepted)) } })
        let client = try server.connect()
        for _ in 0..<20 { #expect(try client.ask("GET", "/").status == 202) }
    }

    @Test func `a connection serves on after an answer that came later`() throws {
        let promises = Mailbox<HTTPPromise>()
        let server = try RunningServer(
            ClosureHandler { request in
                request.path == "/later" ? .later { promises.put($0) } : .now(HTTPResponse(status: .noContent))
            })
        let client = try server.connect()
        for _ in 0..<10 {
            try client.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\nGET /now HTTP/1.1\r\nHost: a\r\n\r\n")
            promises.take().finish(with: HTTPResponse(contentType: "text/plain", text: "here"))
            server.server.wake()
            #expect(try client.answer().text == "here")
            #expect(try client.answer().status == 204)
        }
    }

    @Test func `a request that nobody answers gets 503 at its deadline, and a late answer is ignored`() throws {
        let promises = Mailbox<HTTPPromise>()
        let server = try RunningServer(ClosureHandler { _ in .later { promises.put($0) } }) { $0.retryAfterSeconds = 7 }
        let client = try server.connect()
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        let promise = promises.take()
        server.clock.advance(2_001)
        let answer = try client.answer()
        #expect(answer.status == 503)
        #expect(answer.headers["retry-after"] == "7")
        #expect(!promise.finish(with: HTTPResponse(status: .ok)))
        server.server.wake()
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        promises.take().finish(with: HTTPResponse(status: .accepted))
        server.server.wake()
        #expect(try client.answer().status == 202)
    }

    @Test func `the first answer counts`() throws {
        let promises = Mailbox<HTTPPromise>()
        let server = try RunningServer(ClosureHandler { _ in .later { promises.put($0) } })
        let client = try server.connect()
        try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        let promise = promises.take()
        #expect(promise.finish(with: HTTPResponse(status: .accepted)))
        #expect(!promise.finish(with: HTTPResponse(status: .conflict)))
        server.server.wake()
        #expect(try client.answer().status == 202)
    }

    @Test func `clients that vanish while their requests rest leave nothing behind`() throws {
        let promises = Mailbox<HTTPPromise>()
        let server = try RunningServer(
            loops: 2,
            ClosureHandler { request in
                request.path == "/later" ? .later { promises.put($0) } : .now(HTTPResponse(status: .noContent))
            })
        for round in 0..<30 {
            let clients = try (0..<100).map { _ in try server.connect() }
            for client in clients { try client.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n") }
            let batch = promises.take(100)
            for (number, client) in clients.enumerated() where (number + round) % 3 != 0 { client.reset() }
            for promise in batch { promise.finish(with: HTTPResponse(status: .accepted)) }
            server.server.wake()
        }
        let client = try server.connect()
        let start = HTTPServer.monotonicMilliseconds()
        while server.server.connectionCount > 1, HTTPServer.monotonicMilliseconds() - start < 10_000 {
            #expect(try client.ask("GET", "/").status == 204)
        }
        #expect(server.server.connectionCount == 1)
    }

    @Test func `a promise without a server hands its answer to whoever asked`() {
        let answers = Mailbox<HTTPResponse>()
        let promise = HTTPPromise.detached { answers.put($0) }
        #expect(promise.finish(with: HTTPResponse(status: .accepted)))
        #expect(answers.take().status == .accepted)
    }
}
