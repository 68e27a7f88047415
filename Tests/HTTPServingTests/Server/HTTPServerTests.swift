import Glibc
import HTTPServing
import Testing

struct HTTPServerTests {
    private static let echo = ClosureHandler { request in
        .now(HTTPResponse(contentType: "text/plain", text: "\(request.method.rawValue) \(request.path) \(request.body.count)"))
    }

    @Test func `a connection serves one request after another`() throws {
        let server = try RunningServer(HTTPServerTests.echo)
        let client = try server.connect()
        for number in 1...50 {
            let answer = try client.ask("GET", "/\(number)")
            #expect(answer.status == 200)
            #expect(answer.text == "GET /\(number) 0")
            #expect(answer.headers["connection"] == nil)
            #expect(answer.headers["date"] != nil)
        }
    }

    @Test func `requests sent ahead are answered in order`() throws {
        let server = try RunningServer(HTTPServerTests.echo)
        let client = try server.connect()
        let requests = (1...20).map { number in
            number.isMultiple(of: 2)
                ? "GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n"
                : "POST /\(number) HTTP/1.1\r\nHost: a\r\nContent-Length: \(number)\r\n\r\n"
                    + String(repeating: "x", count: number)
        }
        try client.send(requests.joined())
        for number in 1...20 {
            #expect(try client.answer().text == (number.isMultiple(of: 2) ? "GET /\(number) 0" : "POST /\(number) \(number)"))
        }
    }

    @Test func `HEAD has the headers of GET and no body`() throws {
        let server = try RunningServer(HTTPServerTests.echo)
        let client = try server.connect()
        let head = try client.ask("HEAD", "/page")
        #expect(head.headers["content-length"] == "12")
        #expect(try client.ask("GET", "/next").text == "GET /next 0")
    }

    @Test func `204 and 304 have no body and keep the connection`() throws {
        let server = try RunningServer(
            ClosureHandler { request in .now(HTTPResponse(status: request.path == "/a" ? .noContent : .notModified)) })
        let client = try server.connect()
        #expect(try client.ask("GET", "/a").status == 204)
        #expect(try client.ask("GET", "/b").status == 304)
        #expect(try client.ask("GET", "/a").headers["transfer-encoding"] == nil)
    }

    @Test func `a body may come in pieces`() throws {
        let received = Mailbox<[UInt8]>()
        let server = try RunningServer(
            ClosureHandler { request in
                received.put(request.body)
                return .now(HTTPResponse(status: .noContent))
            })
        let client = try server.connect()
        let body = (0..<60_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.count)\r\n\r\n")
        for start in stride(from: 0, to: body.count, by: 7_001) {
            try client.send(Array(body[start..<min(start + 7_001, body.count)]))
        }
        #expect(try client.answer().status == 204)
        #expect(received.take() == body)
    }

    @Test func `a body may come in chunks`() throws {
        let server = try RunningServer(
            ClosureHandler { .now(HTTPResponse(contentType: "text/plain", text: String(decoding: $0.body, as: UTF8.self))) })
        let client = try server.connect()
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nWiki\r\n5\r\npedia\r\n0\r\n\r\n")
        #expect(try client.answer().text == "Wikipedia")
        #expect(try client.ask("POST", "/", body: "again").text == "again")
    }

    @Test func `a client that waits for 100 Continue gets it`() throws {
        let server = try RunningServer(HTTPServerTests.echo)
        let client = try server.connect()
        try client.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
        #expect(try client.answer().status == 100)
        try client.send("abc")
        #expect(try client.answer().text == "POST /x 3")
    }

    @Test func `a body beyond its route's limit is refused before it is sent`() throws {
        let server = try RunningServer(
            ClosureHandler(limit: 100) { .now(HTTPResponse(contentType: "text/plain", text: "\($0.body.count)")) })
        #expect(try server.connect().ask("POST", "/", body: String(repeating: "x", count: 100)).text == "100")
        let client = try server.connect()
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\r\n")
        let answer = try client.answer()
        #expect(answer.status == 413)
        #expect(answer.headers["connection"] == "close")
        #expect(try client.rest().isEmpty)
    }

    @Test func `a body in chunks beyond the limit is refused at its end`() throws {
        let server = try RunningServer(ClosureHandler(limit: 100) { _ in .now(HTTPResponse(status: .ok)) })
        let client = try server.connect()
        let chunk = "64\r\n" + String(repeating: "x", count: 100) + "\r\n"
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk + chunk + "0\r\n\r\n")
        #expect(try client.answer().status == 413)
        #expect(try client.rest().isEmpty)
    }

    @Test func `a body in chunks without end is cut off`() throws {
        let server = try RunningServer(ClosureHandler(limit: 100) { _ in .now(HTTPResponse(status: .ok)) })
        let client = try server.connect()
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        let chunk = "4000\r\n" + String(repeating: "x", count: 0x4000) + "\r\n"
        #expect(throws: Client.Failure.self) { for _ in 0..<4_096 { try client.send(chunk) } }
    }

    @Test func `two servers do not share a port unnoticed`() throws {
        let first = try RunningServer(HTTPServerTests.echo)
        var configuration = HTTPServer.Configuration()
        configuration.port = first.server.port
        #expect(throws: HTTPServerError.system(code: EADDRINUSE, operation: "bind")) {
            try HTTPServer(configuration: configuration, handler: HTTPServerTests.echo)
        }
    }

    @Test func `an address that is none is named`() {
        var configuration = HTTPServer.Configuration()
        configuration.address = "localhost"
        #expect(throws: HTTPServerError.address("localhost")) {
            try HTTPServer(configuration: configuration, handler: HTTPServerTests.echo)
        }
    }

    @Test func `beyond the connection limit clients wait for a place`() throws {
        let server = try RunningServer(HTTPServerTests.echo) { $0.connectionLimit = 2 }
        var holders = [try server.connect(), try server.connect()]
        for holder in holders { #expect(try holder.ask("GET", "/").status == 200) }
        let third = try server.connect()
        try third.send("GET /third HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(!third.isReadable(within: 100))
        holders.removeFirst()
        #expect(try third.answer().text == "GET /third 0")
    }

    @Test func `several loops share one port`() throws {
        let server = try RunningServer(loops: 3, HTTPServerTests.echo)
        let clients = try (0..<60).map { _ in try server.connect() }
        for (number, client) in clients.enumerated() { #expect(try client.ask("GET", "/\(number)").text == "GET /\(number) 0") }
    }

    @Test func `the peer and the headers of a request are seen`() throws {
        let server = try RunningServer(
            ClosureHandler { request in
                .now(
                    HTTPResponse(
                        contentType: "text/plain",
                        text:
                            "\(request.peer) \(request.host) \(request.header("x-a") ?? "-") \(request.headers("X-B")) "
                            + "\(request.cookie("v") ?? "-") \(request.query["q"] ?? "-")"
                    ))
            })
        let answer = try server.connect().ask(
            "GET", "/?q=%D1%87%D0%B0%D0%B9+a", headers: "X-A: 1\r\nx-b: 2\r\nX-B: 3\r\nCookie: u=1; v=22\r\n")
        #expect(answer.text == #"127.0.0.1 localhost 1 ["2", "3"] 22 чай a"#)
    }

    @Test func `headers from outside cannot begin a line of their own`() throws {
        let server = try RunningServer(
            ClosureHandler { request in
                .now(HTTPResponse(status: .seeOther, headers: [HTTPHeader("Location", request.query["to"] ?? "")]))
            })
        let answer = try server.connect().ask("GET", "/?to=/a%0d%0aSet-Cookie:%20x=1")
        #expect(answer.headers["location"] == "/a  Set-Cookie: x=1")
        #expect(answer.headers["set-cookie"] == nil)
    }
}
