import Commerce
import Demo
import Testing

struct DemoShopYMLTests {
    private let shop = DemoShop()

    @Test func `the feed is well-formed and holds the whole shop`() throws {
        let feed = try #require(XMLReader(shop.yml(date: Timestamp(seconds: 1_767_225_600), address: "https://shop.example")))
        #expect(feed.elements["offer"] == shop.products.count)
        #expect(feed.elements["category"] == shop.categories.count)
        #expect(Set(feed.texts["name"] ?? []).isSuperset(of: shop.products.map(\.name)))
        #expect(feed.texts["vendor"]?.contains("Bubo & Kin") == true)
        #expect(feed.texts["url"]?.contains("https://shop.example/p/1101") == true)
        #expect(feed.elements["oldprice"] == shop.products.filter { $0.oldPrice != nil }.count)
    }

    @Test func `markup in names is escaped`() {
        let feed = shop.yml(date: Timestamp(seconds: 0))
        #expect(feed.contains("<name>Salt &amp; Thyme, paperback</name>"))
        #expect(feed.contains("<name>Crochet Creatures &lt;3, paperback</name>"))
        #expect(feed.contains("date=\"1970-01-01T00:00:00"))
    }

    @Test func `as it stood some days ago the shop lacks what has come since`() throws {
        let oldest = try #require(shop.arrivalDays.first)
        let count = { (days: Int) in XMLReader(shop.yml(date: Timestamp(seconds: 0), daysAgo: days))?.elements["offer"] ?? 0 }
        #expect(count(0) == shop.products.count)
        #expect(count(oldest + 1) == shop.products.filter { shop.daysSinceArrival(of: $0.id) == nil }.count)
        #expect(count(oldest) > count(oldest + 1) && count(oldest) < count(0))
    }

    @Test func `regional prices and stock are in the feed`() throws {
        let feed = try #require(XMLReader(shop.yml(date: Timestamp(seconds: 0))))
        #expect(feed.elements["stock"] == shop.products.reduce(0) { $0 + $1.regions.count })
    }
}
