import HTTPServing
import Testing

struct GatekeeperTests {
    typealias Header = (name: [UInt8], value: [UInt8])

    @Test(arguments: [
        ("GET", "HTTP/1.1", ["Host: a"], HTTPMethod.get, Gatekeeper.Framing.length(0)),
        ("GET", "HTTP/1.0", [], .get, .length(0)),
        ("GET", "HTTP/1.1", ["Host: shop.example:8080", "content-length: 0"], .get, .length(0)),
        ("HEAD", "HTTP/1.1", ["HOST: [::1]:80"], .head, .length(0)),
        ("POST", "HTTP/1.1", ["Host: a", "Content-Length: 12"], .post, .length(12)),
        ("POST", "HTTP/1.1", ["Host: a", "Transfer-Encoding: Chunked"], .post, .chunked),
        ("PUT", "HTTP/1.1", ["Host: a"], .put, .length(0)),
        ("DELETE", "HTTP/1.1", ["Host: a", "Content-Length: 1"], .delete, .length(1)),
        ("OPTIONS", "HTTP/1.1", ["Host: a", "X-Empty: "], .options, .length(0)),
    ])
    func `good heads are admitted`(
        method: String, version: String, headers: [String], expected: HTTPMethod, framing: Gatekeeper.Framing
    ) throws {
        let (admission, target) = try judge(method, "/v1/events?x=1", version, headers).get()
        #expect(admission.method == expected)
        #expect(admission.framing == framing)
        #expect(target.path == "/v1/events")
    }

    @Test(arguments: [
        ("BREW", "HTTP/1.1", ["Host: a"], Refusal.method),
        ("get", "HTTP/1.1", ["Host: a"], .method),
        ("GETT", "HTTP/1.1", ["Host: a"], .method),
        ("TRACE", "HTTP/1.1", ["Host: a"], .method),
        ("", "HTTP/1.1", ["Host: a"], .method),
        ("GET", "HTTP/1.2", ["Host: a"], .version),
        ("GET", "HTTP/2.0", ["Host: a"], .version),
        ("GET", "", ["Host: a"], .version),
        ("GET", "HTTP/1.1", [], .host),
        ("GET", "HTTP/1.1", ["Host: "], .host),
        ("GET", "HTTP/1.1", ["Host: a", "Host: a"], .host),
        ("GET", "HTTP/1.0", ["Host: a", "host: b"], .host),
        ("GET", "HTTP/1.1", ["Host: a/b"], .host),
        ("GET", "HTTP/1.1", ["Host: a@b"], .host),
        ("GET", "HTTP/1.1", ["Host: a, b"], .host),
        ("POST", "HTTP/1.1", ["Host: a", "Content-Length: 1", "Content-Length: 1"], .contentLength),
        ("POST", "HTTP/1.1", ["Host: a", "Content-Length: 1, 1"], .contentLength),
        ("POST", "HTTP/1.1", ["Host: a", "Content-Length: +1"], .contentLength),
        ("POST", "HTTP/1.1", ["Host: a", "Content-Length: -1"], .contentLength),
        ("POST", "HTTP/1.1", ["Host: a", "Content-Length: 0x10"], .contentLength),
        ("POST", "HTTP/1.1", ["Host: a", "Content-Length: "], .contentLength),
        ("POST", "HTTP/1.1", ["Host: a", "Content-Length: 99999999999999999999"], .contentLength),
        ("POST", "HTTP/1.1", ["Host: a", "Transfer-Encoding: gzip, chunked"], .transferEncoding),
        ("POST", "HTTP/1.1", ["Host: a", "Transfer-Encoding: xchunked"], .transferEncoding),
        ("POST", "HTTP/1.1", ["Host: a", "Transfer-Encoding: identity"], .transferEncoding),
        ("POST", "HTTP/1.1", ["Host: a", "Transfer-Encoding: chunked", "Transfer-Encoding: chunked"], .transferEncoding),
        ("POST", "HTTP/1.1", ["Host: a", "Transfer-Encoding: \u{b}chunked"], .headerBytes),
        ("POST", "HTTP/1.1", ["Host: a", "Content-Length: 4", "Transfer-Encoding: chunked"], .ambiguousFraming),
        ("POST", "HTTP/1.1", ["Host: a", "Transfer-Encoding: chunked", "Content-Length: 4"], .ambiguousFraming),
        ("POST", "HTTP/1.0", ["Transfer-Encoding: chunked"], .ambiguousFraming),
        ("GET", "HTTP/1.1", ["Host: a", "Content-Length: 1"], .unexpectedBody),
        ("HEAD", "HTTP/1.1", ["Host: a", "Transfer-Encoding: chunked"], .unexpectedBody),
        ("GET", "HTTP/1.1", ["Host: a", "X-A: b\u{0}c"], .headerBytes),
        ("GET", "HTTP/1.1", ["Host: a", "X-A: b\u{7f}"], .headerBytes),
        ("GET", "HTTP/1.1", ["Host: a", "X-A: b\rc"], .headerBytes),
        ("GET", "HTTP/1.1", ["Host: a", "X A: b"], .headerBytes),
        ("POST", "HTTP/1.1", ["Host: a", "Content-Length : 3"], .headerBytes),
        ("GET", "HTTP/1.1", ["Host: a", ": b"], .headerBytes),
    ])
    func `bad heads are refused with their reason`(method: String, version: String, headers: [String], expected: Refusal) {
        guard case .failure(let refusal) = judge(method, "/", version, headers) else {
            Issue.record("admitted")
            return
        }
        #expect(refusal == expected)
    }

    @Test func `sixty-four fields are admitted and one more is not`() {
        let many = (1..<64).map { "X-\($0): y" }
        #expect(throws: Never.self) { try judge("GET", "/", "HTTP/1.1", ["Host: a"] + many).get() }
        #expect(throws: Refusal.tooManyHeaders) { try judge("GET", "/", "HTTP/1.1", ["Host: a", "X-0: y"] + many).get() }
    }

    @Test func `whatever bytes come, an admitted head is unambiguous and its path clean`() {
        var generator = Noise()
        let seeds = [
            "GET", "POST", "HTTP/1.1", "Host", "a", "Content-Length", "12", "Transfer-Encoding", "chunked", "/%2e/",
            "/a?b=%D1%87",
        ]
        var admitted = 0
        for _ in 0..<20_000 {
            func word() -> [UInt8] {
                var bytes = Array(seeds[generator.below(seeds.count)].utf8)
                if generator.below(6) == 0, !bytes.isEmpty { bytes[generator.below(bytes.count)] = UInt8(generator.below(256)) }
                if generator.below(8) == 0 { bytes.insert(UInt8(generator.below(256)), at: generator.below(bytes.count + 1)) }
                return bytes
            }
            var headers: [Header] = [(Array("Host".utf8), word())]
            for _ in 0..<generator.below(4) { headers.append((word(), word())) }
            let verdict = Gatekeeper.judge(
                method: Array((generator.below(2) == 0 ? "GET" : "POST").utf8), target: [0x2f] + word(),
                version: Array("HTTP/1.1".utf8),
                headers: headers)
            guard case .success(let (admission, target)) = verdict else { continue }
            admitted += 1
            let names = headers.map { String(decoding: $0.name, as: UTF8.self).lowercased() }
            let lengths = names.count { $0 == "content-length" }
            #expect(names.count { $0 == "host" } == 1)
            #expect(lengths <= 1)
            #expect(!(names.contains("transfer-encoding") && lengths > 0))
            #expect((admission.framing == .chunked) == names.contains("transfer-encoding"))
            #expect(target.path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f })
            #expect(!target.path.split(separator: "/").contains { $0 == ".." || $0 == "." })
        }
        #expect(admitted > 1_000)
    }

    /// Numbers that look random and are the same every time.
    private struct Noise {
        var state: UInt64 = 42

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    private func judge(
        _ method: String, _ target: String, _ version: String, _ headers: [String]
    ) -> Result<(Gatekeeper.Admission, RequestTarget), Refusal> {
        Gatekeeper.judge(
            method: Array(method.utf8), target: Array(target.utf8), version: Array(version.utf8),
            headers: headers.map { line in
                let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) ?? line.startIndex
                let value = line.utf8[line.utf8.index(after: colon)...].drop { $0 == 0x20 }
                return (Array(line.utf8[..<colon]), Array(value))
            })
    }
}
