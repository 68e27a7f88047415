import HTTPServing
import Testing

struct RequestTargetTests {
    @Test(arguments: [
        ("/", "/"), ("/a/b.c", "/a/b.c"), ("/a%20b", "/a b"), ("/%D1%87%D0%B0%D0%B9", "/чай"), ("/чай", "/чай"),
        ("/a..b/...", "/a..b/..."), ("/a%2Fb", "/a/b"), ("//x", "//x"), ("/a?b=../..", "/a"), ("/?", "/"),
        ("/a?redirect=http://b/%2e%2e", "/a"), ("/a+b", "/a+b"),
    ])
    func `a good target gives its decoded path`(target: String, path: String) throws {
        #expect(try parse(target).get().path == path)
    }

    @Test(arguments: [
        "", "*", "a", "http://evil/x", "/..", "/a/../b", "/a/..", "/./a", "/a/.", "/%2e%2e/etc/passwd", "/a/%2E%2e", "/..%2fa",
        "/a%5c..%5cb", "/a\\..\\b", "/%00", "/a%0d%0ab", "/a%7f", "/a b", "/a\u{1}", "/a\u{7f}", "/%", "/%4", "/%zz", "/%ff",
        "/%c0%ae",
        "/?%00", "/?a=%f2%e5%f1%f2", "/?a=%", "/?a=%g1", "/#x", "/a?b c",
    ])
    func `a bad target is refused`(target: String) {
        #expect(throws: Refusal.target) { try parse(target).get() }
    }

    @Test func `raw bytes that are no UTF-8 are refused`() {
        #expect(throws: Refusal.target) { try RequestTarget.parse([0x2f, 0xff].span, limit: 100).get() }
        #expect(throws: Refusal.target) { try RequestTarget.parse([0x2f, 0x3f, 0xff].span, limit: 100).get() }
        #expect(throws: Refusal.target) { try RequestTarget.parse([0x2f, 0x00].span, limit: 100).get() }
    }

    @Test func `the limit is the longest target`() throws {
        let target = "/" + String(repeating: "a", count: 2_047)
        #expect(try RequestTarget.parse(Array(target.utf8).span, limit: 2_048).get().path == target)
        #expect(throws: Refusal.targetTooLong) { try RequestTarget.parse(Array((target + "a").utf8).span, limit: 2_048).get() }
    }

    private func parse(_ text: String) -> Result<RequestTarget, Refusal> {
        RequestTarget.parse(Array(text.utf8).span, limit: 2_048)
    }
}
