import Testing

@testable import Feeds

@Suite struct `An address in a feed` {
    @Test(arguments: [
        ("https://shop.example/a", "https://shop.example/a"), ("HTTP://Shop.example", "HTTP://Shop.example"),
        ("/a/b?c=d", "/a/b?c=d"),
        ("//cdn.example/1.jpg", "https://cdn.example/1.jpg"), ("www.shop.example/x", "https://www.shop.example/x"),
        ("https://s.example/a b\"<c>", "https://s.example/a%20b%22%3Cc%3E"), ("https://магазин.рф/чай", "https://магазин.рф/чай"),
        ("https:\\\\s.example\\x", "https://s.example/x"),
    ])
    func `is kept if a browser may follow it`(text: String, address: String) {
        #expect(FeedAddress.normalized(text) == address)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://s.example/x", "vbscript:x",
        "mailto:a@b.example", "http://", "https:///x", "shop", "", "///", " ", "java\tscript:alert(1)",
    ])
    func `is dropped if it is anything else`(text: String) {
        #expect(FeedAddress.normalized(text) == nil)
    }

    @Test func `is dropped if it is too long`() {
        #expect(FeedAddress.normalized("/" + String(repeating: "a", count: 2048)) == nil)
    }
}
