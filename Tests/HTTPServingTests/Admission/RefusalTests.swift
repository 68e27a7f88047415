import HTTPServing
import Testing

/// What libmicrohttpd 0.9.75 lets through or answers by itself, asked over a real socket.
struct RefusalTests {
    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("GET http://evil/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /%2e%2e%2fetc HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        ("get / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: a\u{1}b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: a\u{7f}b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\nabc", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -3\r\n\r\nabc", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3x\r\n\r\nabc", 400),
        ("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        ("GET /\(String(repeating: "a", count: 2_048)) HTTP/1.1\r\nHost: a\r\n\r\n", 414),
        ("GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: y\r\n", count: 64))\r\n", 431),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "y", count: 20_000))\r\n\r\n", 431),
    ])
    func `the connection is closed after one refusal and the handler never asked`(request: String, status: Int) throws {
        let asked = Mailbox<Bool>()
        let server = try RunningServer(
            ClosureHandler { _ in
                asked.put(true)
                return .now(HTTPResponse(status: .ok))
            })
        let client = try server.connect()
        try client.send(request + "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n")
        let reply = String(decoding: try client.rest(), as: UTF8.self)
        #expect(reply.hasPrefix("HTTP/1.1 \(status) ") || reply.hasPrefix("HTTP/1.0 \(status) "), "\(reply.prefix(60))")
        #expect(!reply.contains(" 200 OK"))
        // The server lives and has asked its handler for nothing but this.
        #expect(try server.connect().ask("GET", "/").status == 200)
        #expect(asked.take())
        #expect(asked.isEmpty)
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\u{0}b\r\n\r\n",
        "GET / HTTP/1.1\r\nX: a\u{0}b\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\u{0}b\r\n\r\n",
        "GET /a\u{0}b HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: b\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n\tb\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\nY: c\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
    ])
    func `what the parser skips is refused all the same`(request: String) throws {
        let server = try RunningServer(ClosureHandler { _ in .now(HTTPResponse(status: .ok)) })
        let client = try server.connect()
        try client.send(request)
        #expect(String(decoding: try client.rest(), as: UTF8.self).hasPrefix("HTTP/1.1 400 "))
    }

    @Test(arguments: [100, 3_000, 7_900, 8_200, 11_000])
    func `an unusual but good head is admitted in whatever pieces it comes`(size: Int) throws {
        let server = try RunningServer(
            ClosureHandler { .now(HTTPResponse(contentType: "text/plain", text: $0.header("Last") ?? "-")) })
        let client = try server.connect()
        for piece in [1, 7, 100, 5_000, 20_000] {
            let fields = (0..<8).map { "X-\($0):   \(String(repeating: "y", count: size / 8))  \r\n" }.joined()
            let head = Array(
                "\r\nGET /a?b=%20 HTTP/1.1\r\nHost:a\r\nEmpty:\r\nBlank: \r\nCookie: a=b; c=d\r\n\(fields)Last: z\r\n\r\n".utf8)
            for start in stride(from: 0, to: head.count, by: piece) {
                try client.send(Array(head[start..<min(start + piece, head.count)]))
            }
            #expect(try client.answer().text == "z")
        }
    }
}
