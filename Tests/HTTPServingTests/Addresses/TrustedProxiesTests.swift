import HTTPServing
import Testing

struct TrustedProxiesTests {
    @Test(
        arguments: [
            // The proxies, the peer, the fields, the client.
            ([], "127.0.0.1", ["1.2.3.4"], "127.0.0.1"),
            (["127.0.0.1"], "127.0.0.1", ["1.2.3.4"], "1.2.3.4"),
            (["127.0.0.1"], "9.9.9.9", ["1.2.3.4"], "9.9.9.9"),
            (["127.0.0.1"], "127.0.0.1", [], "127.0.0.1"),
            (["127.0.0.1"], "127.0.0.1", ["6.6.6.6, 1.2.3.4"], "1.2.3.4"),
            (["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", ["6.6.6.6, 1.2.3.4, 10.0.0.7"], "1.2.3.4"),
            (["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", ["6.6.6.6", "1.2.3.4", "10.0.0.7"], "1.2.3.4"),
            (["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", ["10.0.0.8, 10.0.0.7"], "10.0.0.8"),
            (["127.0.0.1"], "127.0.0.1", ["1.2.3.4, unknown"], "127.0.0.1"),
            (["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", ["1.2.3.4, nonsense, 10.0.0.7"], "10.0.0.7"),
            (["127.0.0.1"], "127.0.0.1", ["1.2.3.4:5678"], "1.2.3.4"),
            (["127.0.0.1"], "127.0.0.1", ["[2001:db8::1]:443"], "2001:db8::1"),
            (["127.0.0.1"], "127.0.0.1", ["2001:db8::1"], "2001:db8::1"),
            (["::1"], "::1", ["1.2.3.4"], "1.2.3.4"),
            (["127.0.0.1"], "127.0.0.1", [""], "127.0.0.1"),
        ] as [([String], String, [String], String)])
    func `the client is the right-most address that is not trusted`(
        proxies: [String], peer: String, fields: [String], client: String
    ) throws {
        let request = HTTPRequest(
            .get, "/", headers: fields.map { HTTPHeader("X-Forwarded-For", $0) }, peer: try #require(IPAddress(peer)),
            proxies: TrustedProxies(proxies.compactMap { IPNetwork($0) }))
        let found = request.clientAddress
        #expect(found.description == client)
    }

    @Test func `https is believed from trusted proxies only`() throws {
        let headers = [HTTPHeader("X-Forwarded-Proto", "https")]
        let trusted = HTTPRequest(.get, "/", headers: headers, proxies: TrustedProxies([try #require(IPNetwork("127.0.0.1"))]))
        let stranger = HTTPRequest(.get, "/", headers: headers)
        let schemes = [trusted.scheme, stranger.scheme]
        #expect(schemes == ["https", "http"])
    }

    @Test func `a forwarded request is not local even when its proxy is not trusted`() {
        let direct = HTTPRequest(.get, "/")
        let forwarded = HTTPRequest(.get, "/", headers: [HTTPHeader("X-Forwarded-For", "127.0.0.1")])
        let answers = [direct.isLocal, forwarded.isLocal, forwarded.isLoopbackPeer]
        #expect(answers == [true, false, true])
    }

    @Test func `a real server hands the client's address to the handler`() throws {
        let server = try RunningServer(
            ClosureHandler { .now(HTTPResponse(contentType: "text/plain", text: "\($0.clientAddress)")) }
        ) {
            $0.trustedProxies = TrustedProxies([IPNetwork("127.0.0.0/8")].compactMap { $0 })
        }
        let headers = "X-Forwarded-For: 6.6.6.6\r\nx-forwarded-for: 1.2.3.4, 127.0.0.2\r\n"
        #expect(try server.connect().ask("GET", "/", headers: headers).text == "1.2.3.4")
    }
}
