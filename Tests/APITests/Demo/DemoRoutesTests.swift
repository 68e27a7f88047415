import Commerce
import HTTPServing
import TestSupport
import Testing

@testable import API

@Suite struct `The demo shop` {
    private let router: Router

    init() throws {
        router = try Self.router()
    }

    private static func router(
        shelves: FakeShelves = .usual, people: [DemoVisitor] = [], places: [DemoPlace] = [], why: DemoRoutes.Why? = nil
    ) throws -> Router {
        let prices = PriceFormatter(locale: "en-IE")
        let templates = try DemoTemplates { try SourceTree.lines(of: "Web/demo/\($0).mustache").joined(separator: "\n") }
        let routes = DemoRoutes(
            name: "Little Harbour", shelves: shelves, templates: templates, prices: { prices.string($0) },
            people: people, places: places, why: why, picture: { $0.rawValue == "b1" ? Array("<svg/>".utf8) : nil })
        var router = Router { request, _ in .now(routes.missing(request)) }
        routes.register(in: &router)
        return router
    }

    private func get(_ target: String, headers: [HTTPHeader] = []) throws -> HTTPResponse {
        try #require(router.reply(to: HTTPRequest(.get, target, headers: headers)).response)
    }

    private func text(_ target: String, headers: [HTTPHeader] = []) throws -> String {
        String(decoding: try get(target, headers: headers).body, as: UTF8.self)
    }

    @Test(arguments: [
        "/", "/c/baby", "/c/bibs", "/p/b1", "/search?q=bib", "/cart", "/checkout", "/thanks", "/account", "/new", "/sale",
    ])
    func `has every page, with the script in it and under a strict policy`(page: String) throws {
        let answer = try get(page)
        #expect(answer.status == .ok)
        let body = String(decoding: answer.body, as: UTF8.self)
        #expect(body.contains(#"<script async src="/vitrina.v1.js" data-consent="full"></script>"#))
        #expect(body.contains("Little Harbour</title>"))
        #expect(!body.contains("{{"))
        let policy = try #require(answer.headers.first { $0.name == "Content-Security-Policy" })
        #expect(!policy.value.contains("unsafe"))
    }

    @Test(arguments: [
        ("/", ["next-offer", "home", "bestsellers", "recently-viewed"]), ("/c/baby", ["category", "new", "sale"]),
        ("/p/b1", ["goes-well", "product", "recently-viewed"]), ("/cart", ["cart"]), ("/search?q=x", ["search"]),
        ("/thanks", ["thanks"]), ("/account", ["next-offer", "account", "recently-viewed"]), ("/new", ["new", "session"]),
        ("/sale", ["sale"]), ("/checkout", []),
    ])
    func `has the page's blocks, each with a heading`(page: String, blocks: [String]) throws {
        let parts = try text(page).split(separator: "data-vitrina-block=\"").dropFirst()
        #expect(parts.map { String($0.prefix { $0 != "\"" }) } == blocks)
        #expect(parts.allSatisfy { $0.prefix { $0 != ">" }.contains("data-vitrina-title=\"") })
    }

    @Test func `offers no other eyes and no reasons where there are none`() throws {
        let page = try text("/")
        #expect(!page.contains("data-person") && !page.contains("data-why"))
        #expect(try get("/demo/why/home").status == .notFound)
    }

    @Test func `lets one look with somebody's eyes and ask why`() throws {
        let anna = VisitorID(high: 1, low: 2)
        let router = try Self.router(
            people: [DemoVisitor(id: anna, name: "Anna", about: "new <mother>")],
            why: { request, block in
                HTTPResponse(status: .ok, headers: [], body: Array("\(block) \(request.query["limit"] ?? "")".utf8))
            })
        let page = try #require(router.reply(to: HTTPRequest(.get, "/")).response)
        let text = String(decoding: page.body, as: UTF8.self)
        #expect(text.contains(#"<option value="\#(anna)">Anna, new &lt;mother&gt;</option>"#) && text.contains("data-why"))
        let answer = try #require(router.reply(to: HTTPRequest(.get, "/demo/why/home?limit=3")).response)
        #expect(String(decoding: answer.body, as: UTF8.self) == "home 3")
    }

    @Test(arguments: [
        ("", "€9.00", false), ("shop-region=coast", "€8.50", true), ("shop-region=moon", "€9.00", false),
    ])
    func `has the prices of the region that was chosen, and tells the tracker`(cookie: String, price: String, told: Bool) throws {
        var shelves = FakeShelves.usual
        let coast = RegionID(unchecked: "coast")
        shelves.products[1].regions = [
            RegionalOffer(region: coast, isAvailable: true, price: Money(minorUnits: 850, currency: .eur))
        ]
        let router = try Self.router(
            shelves: shelves,
            people: [DemoVisitor(id: VisitorID(high: 1, low: 2), name: "Anna", about: "new mother", region: coast)],
            places: [DemoPlace(id: coast, name: "the coast")])
        for target in ["/p/b2", "/search?q=number+2"] {
            let request = HTTPRequest(.get, target, headers: [HTTPHeader("Cookie", cookie)])
            let page = String(decoding: try #require(router.reply(to: request).response).body, as: UTF8.self)
            #expect(page.contains(price))
            #expect(page.contains(#"data-consent="full" data-region="coast"></script>"#) == told)
            #expect(page.contains(#"<option value="coast" selected>the coast</option>"#) == told)
            #expect(page.contains(#"data-region="coast">Anna, new mother</option>"#))
        }
    }

    @Test(arguments: [("/new", "New"), ("/sale", "Sale")])
    func `marks where one is`(page: String, name: String) throws {
        #expect(try text(page).contains(#"<a href="\#(page)" aria-current="true">\#(name)</a>"#))
    }

    @Test func `shows a department with its shelves and how many things there are`() throws {
        let page = try text("/c/baby")
        #expect(page.contains(#"<a href="/c/bibs">Bibs &amp; cloths</a>"#))
        #expect(page.contains("31 things"))
        #expect(page.contains(#"<a href="/c/baby" aria-current="true">Baby</a>"#))
    }

    @Test func `pages through a category`() throws {
        let (first, second) = (try text("/c/bibs"), try text("/c/bibs?page=2"))
        #expect(first.contains("Bib number 24<") && !first.contains("Bib number 25<"))
        #expect(first.contains(#"href="/c/bibs?page=2""#) && !first.contains("rel=\"prev\""))
        #expect(second.contains("Bib number 25<") && second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""))
    }

    @Test(arguments: ["/c/bibs?page=3", "/c/none", "/p/none", "/nowhere", "/pictures/none.svg", "/pictures/b1.png"])
    func `answers what is not there with a page that has a block`(target: String) throws {
        let answer = try get(target)
        #expect(answer.status == .notFound)
        #expect(String(decoding: answer.body, as: UTF8.self).contains(#"data-vitrina-block="404""#))
    }

    @Test func `writes a product's price, reduction and data for the cart`() throws {
        let page = try text("/p/b1")
        #expect(page.contains("€9.00") && page.contains("€12.00") && page.contains("−25%"))
        #expect(page.contains(#"data-product="b1""#) && page.contains(#"data-price="9.00" data-currency="EUR""#))
        #expect(page.contains("data-add"))
    }

    @Test func `sells nothing that is sold out`() throws {
        let page = try text("/p/evil")
        #expect(page.contains("Sold out") && !page.contains("data-add>"))
    }

    @Test(arguments: ["/p/evil", "/c/bibs?page=2", "/search?q=alert"])
    func `shows hostile names and addresses as text`(target: String) throws {
        let page = try text(target)
        #expect(page.contains("&lt;script&gt;alert(&quot;bib&quot;)&lt;/script&gt;"))
        #expect(!page.contains("<script>alert") && !page.contains("javascript:"))
    }

    @Test func `shows a hostile search as text`() throws {
        let page = try text("/search?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
        #expect(page.contains("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;") && !page.contains("<img src=x"))
        #expect(page.contains("0 found"))
    }

    @Test(arguments: [("shop-consent=session", "session"), ("shop-consent=none", "none"), ("shop-consent=whatever", "full")])
    func `hands on what the visitor agreed to`(cookie: String, consent: String) throws {
        #expect(try text("/", headers: [HTTPHeader("Cookie", cookie)]).contains(#"data-consent="\#(consent)""#))
    }

    @Test func `serves pictures`() throws {
        #expect(try get("/pictures/b1.svg").headers.contains(.contentType("image/svg+xml")))
    }

    @Test func `has a template for each of its files`() {
        let files = SourceTree.files(under: "Web/demo", endings: [".mustache"])
        #expect(files == DemoTemplates.names.map { "Web/demo/\($0).mustache" }.sorted())
    }
}
