import Commerce
import Testing

@Suite struct `Where a visit came from` {
    @Test(
        arguments: [
            ("https://shop.example/?utm_source=Google&utm_medium=CPC", nil, "google", "cpc"),
            ("https://shop.example/p?a=1&utm_source=yandex%20market#x", "https://other.example/", "yandex market", nil),
            ("https://shop.example/?gclid=abc", nil, "google", "cpc"), ("https://shop.example/?yclid=1", nil, "yandex", "cpc"),
            ("https://shop.example/", "https://www.News.example:8080/a", "news.example", nil),
            ("https://shop.example/a", "https://shop.example/b", "direct", nil),
            ("https://shop.example/?utm_source=", nil, "direct", nil),
            ("/relative?utm_source=x", nil, "x", nil), ("not an address", "neither", "direct", nil),
        ] as [(String, String?, String, String?)])
    func `is told by the first page`(url: String, referrer: String?, name: String, medium: String?) {
        #expect(VisitSource(page: Page(url: url, referrer: referrer)) == VisitSource(name: name, medium: medium))
    }

    @Test func `is direct where there is no page, and never too long`() {
        #expect(VisitSource(page: nil) == .direct)
        let long = VisitSource(page: Page(url: "/?utm_source=" + String(repeating: "ж", count: 200)))
        #expect(long.name.utf8.count <= VisitSource.nameLimit && long.name.allSatisfy { $0 == "ж" })
    }
}
