import Glibc
import HTTPServing
import Testing

struct ServerLoopTests {
    /// libmicrohttpd's own epoll loop sleeps with requests pending when exactly 128, 256, … sockets are ready.
    @Test(arguments: [127, 128, 129, 255, 256, 257, 512])
    func `any number of requests ready at the same time is answered at once`(count: Int) throws {
        let held = Gate()
        let release = Gate()
        let server = try RunningServer(
            ClosureHandler { request in
                if request.path == "/hold" {
                    held.open()
                    release.pass()
                }
                return .now(HTTPResponse(status: .noContent))
            }
        ) { $0.idleSeconds = 600 }
        let clients = try (0..<count).map { _ in try server.connect() }
        for client in clients { #expect(try client.ask("GET", "/warm").status == 204) }
        let holder = try server.connect()
        try holder.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n")
        held.pass()
        for client in clients { try client.send("GET /ready HTTP/1.1\r\nHost: a\r\n\r\n") }
        release.open()
        // A loop that slept here would sleep for minutes; a client gives up after ten seconds.
        for client in clients { #expect(try client.answer().status == 204) }
    }

    @Test(arguments: [127, 128, 129, 256])
    func `any number of replies finished at the same time goes out at once`(count: Int) throws {
        let promises = Mailbox<HTTPPromise>()
        let server = try RunningServer(ClosureHandler { _ in .later { promises.put($0) } })
        let clients = try (0..<count).map { _ in try server.connect() }
        for _ in 1...3 {
            for client in clients { try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok") }
            for promise in promises.take(count) { #expect(promise.finish(with: HTTPResponse(status: .accepted))) }
            server.server.wake()
            for client in clients { #expect(try client.answer().status == 202) }
        }
    }
}
