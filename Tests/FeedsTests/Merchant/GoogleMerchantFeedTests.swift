import Commerce
import Feeds
import Testing

@Suite struct `A Google Merchant feed` {
    private static let item = """
        <item><g:id>A1</g:id><title>Mug</title><link>https://shop.example/a1</link><g:description>A &lt;b&gt;mug&lt;/b&gt;</g:description>
        <g:additional_image_link>https://shop.example/2.jpg</g:additional_image_link><g:image_link>https://shop.example/1.jpg</g:image_link>
        <g:availability>in_stock</g:availability><g:price>20.00 USD</g:price><g:sale_price>15.00 USD</g:sale_price>
        <g:cost_of_goods_sold>7 USD</g:cost_of_goods_sold><g:product_type>Home &gt; Kitchen &gt; Mugs</g:product_type><g:brand>B</g:brand>
        <g:item_group_id>G</g:item_group_id><g:color>red</g:color></item>
        """

    private static func rss(_ items: String) -> String {
        """
        <?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
        <link>https://shop.example</link><lastBuildDate>Sat, 21 Mar 2026 14:05:00 +0300</lastBuildDate>\(items)</channel></rss>
        """
    }

    @Test func `in RSS becomes products with all that it says`() throws {
        let sample = try FeedSample(Self.rss(Self.item))
        let product = try #require(sample.products.first)
        #expect(product.id.rawValue == "A1")
        #expect(product.name == "Mug")
        #expect(product.price == Money(minorUnits: 1500, currency: .usd))
        #expect(product.oldPrice == Money(minorUnits: 2000, currency: .usd))
        #expect(product.purchasePrice == Money(minorUnits: 700, currency: .usd))
        #expect(product.pictures == ["https://shop.example/1.jpg", "https://shop.example/2.jpg"])
        #expect(product.group?.rawValue == "G")
        #expect(product.description == "A mug")
        #expect(product.parameters == [Parameter(name: "color", value: "red")])
        #expect(product.isAvailable)
        #expect(sample.report.format == .merchantRSS)
        #expect(sample.report.catalogueDate == Timestamp(iso8601: "2026-03-21T11:05:00Z"))
    }

    @Test func `makes categories of paths, each once, the same every time`() throws {
        let second = Self.item.replacing("A1", with: "A2").replacing("Mugs", with: "Pots")
        let sample = try FeedSample(Self.rss(Self.item + second))
        #expect(sample.categories.map(\.name) == ["Home", "Kitchen", "Mugs", "Pots"])
        #expect(sample.categories.map(\.id.rawValue) == ["home", "home/kitchen", "home/kitchen/mugs", "home/kitchen/pots"])
        #expect(sample.categories[3].parent?.rawValue == "home/kitchen")
        #expect(sample.products.map(\.categories.first?.rawValue) == ["home/kitchen/mugs", "home/kitchen/pots"])
    }

    @Test func `in Atom has its address in an attribute`() throws {
        let sample = try FeedSample(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><updated>2026-03-21T14:05:00Z</updated>
            <entry><g:id>1</g:id><title>T</title><link rel="self" href="https://x.example/feed"/><link href="https://shop.example/1?a=1&amp;b=2"/>
            <summary>S</summary><g:price>1 EUR</g:price></entry></feed>
            """)
        #expect(sample.products.first?.url == "https://shop.example/1?a=1&b=2")
        #expect(sample.products.first?.description == "S")
        #expect(sample.report.catalogueDate == Timestamp(iso8601: "2026-03-21T14:05:00Z"))
    }

    @Test(arguments: [
        ("in_stock", true), ("in stock", true), ("out_of_stock", false), ("out of stock", false), ("preorder", true),
        ("backorder", true),
        ("In Stock", true), ("gone", false),
    ])
    func `says in several words whether something is there`(word: String, isAvailable: Bool) throws {
        let sample = try FeedSample(Self.rss(Self.item.replacing("in_stock", with: word)))
        #expect(sample.products.first?.isAvailable == isAvailable)
    }

    @Test func `is not misled by elements of other namespaces`() throws {
        let sample = try FeedSample(
            Self.rss(
                Self.item.replacing(
                    "<item>",
                    with: "<item><media:title xmlns:media=\"m\">no</media:title><atom:link href=\"https://no.example\"/>")))
        #expect(sample.products.first?.name == "Mug")
        #expect(sample.products.first?.url == "https://shop.example/a1")
    }
}
