import API
import Commerce
import JSON
import Testing

struct EventDecoderTests {
    private let now = Timestamp(milliseconds: 1_800_000_000_000)
    private let decoder = EventDecoder(currency: .eur)

    @Test(arguments: [
        (#"{"type":"pageView"}"#, Action.pageView),
        (#"{"type":"productView","product":"42"}"#, .productView(ProductID(unchecked: "42"))),
        (#"{"type":"productView","product":42}"#, .productView(ProductID(unchecked: "42"))),
        (#"{"type":"categoryView","category":"Bottles / new"}"#, .categoryView(CategoryID(unchecked: "Bottles / new"))),
        (#"{"type":"search","phrase":"pacifier","results":12}"#, .search(phrase: "pacifier", results: 12)),
        (#"{"type":"search","phrase":"соска"}"#, .search(phrase: "соска", results: nil)),
        (#"{"type":"cartAdd","product":"a"}"#, .cartAdd(CartLine(product: ProductID(unchecked: "a")))),
        (
            #"{"type":"cartAdd","product":"a","quantity":3,"price":12.5,"currency":"usd"}"#,
            .cartAdd(CartLine(product: ProductID(unchecked: "a"), quantity: 3, price: Money(minorUnits: 1250, currency: .usd)))
        ),
        (
            #"{"type":"cartRemove","product":"a","quantity":2}"#,
            .cartRemove(CartLine(product: ProductID(unchecked: "a"), quantity: 2))
        ),
        (#"{"type":"cart","lines":[]}"#, .cart([])),
        (
            #"{"type":"cart","lines":[{"product":1,"price":"1 299,00"},{"product":"b","quantity":2}]}"#,
            .cart([
                CartLine(product: ProductID(unchecked: "1"), price: Money(minorUnits: 129_900, currency: .eur)),
                CartLine(product: ProductID(unchecked: "b"), quantity: 2),
            ])
        ),
        (#"{"type":"checkout","unknown":{"deep":[1]}}"#, .checkout),
        (
            #"{"type":"order","order":{"id":1001,"total":99,"currency":"RUB","lines":[{"product":1,"price":33,"quantity":3}]}}"#,
            .order(
                Order(
                    id: OrderID(unchecked: "1001"),
                    lines: [
                        CartLine(product: ProductID(unchecked: "1"), quantity: 3, price: Money(minorUnits: 3300, currency: .rub))
                    ],
                    total: Money(minorUnits: 9900, currency: .rub)))
        ),
        (
            #"{"type":"impression","block":"home","products":["a",2]}"#,
            .impression(.home, [ProductID(unchecked: "a"), ProductID(unchecked: "2")])
        ),
        (#"{"type":"click","block":"404","product":"a"}"#, .click(.notFound, ProductID(unchecked: "a"))),
    ])
    func `every kind of event is read`(text: String, action: Action) throws {
        let batch = try decode(text)
        #expect(batch.events == [Event(visitor: nil, time: now, action: action)])
        #expect(batch.consent == nil)
    }

    @Test func `who, when and where are read`() throws {
        let text = """
            {"type":"pageView","id":"e-1","visitor":"00112233445566778899AABBCCDDEEFF","time":1700000000123,
            "page":{"url":"https://shop.example/","referrer":"https://search.example/"}}
            """
        let event = try #require(try decode(text, origin: .server).events.first)
        #expect(event.externalID == "e-1")
        #expect(event.visitor == VisitorID(high: 0x0011_2233_4455_6677, low: 0x8899_AABB_CCDD_EEFF))
        #expect(event.time == Timestamp(milliseconds: 1_700_000_000_123))
        #expect(event.page == Page(url: "https://shop.example/", referrer: "https://search.example/"))
        #expect(event.origin == .server)
    }

    @Test func `a visitor of the envelope is everybody's who has none`() throws {
        let text = """
            {"visitor":"00000000000000000000000000000001","consent":"session","events":
            [{"type":"pageView"},{"type":"checkout","visitor":"00000000000000000000000000000002"}]}
            """
        let batch = try decode(text)
        #expect(batch.events.map(\.visitor) == [VisitorID(high: 0, low: 1), VisitorID(high: 0, low: 2)])
        #expect(batch.consent == .session)
        #expect(!batch.lacksVisitor)
    }

    @Test func `an array and an envelope keep the order`() throws {
        for text in [#"[{"type":"pageView"},{"type":"checkout"}]"#, #"{"events":[{"type":"pageView"},{"type":"checkout"}]}"#] {
            #expect(try decode(text).events.map(\.action) == [.pageView, .checkout])
        }
    }

    @Test(arguments: [
        (#""time":1700000000000"#, 1_700_000_000_000), (#""time":1700000000000.7"#, 1_700_000_000_000),
        (#""time":"2023-11-14T22:13:20Z""#, 1_700_000_000_000), (#""time":1900000000000"#, 1_800_000_000_000),
        (#""age":0"#, 1_800_000_000_000), (#""age":1500.5"#, 1_799_999_998_500), (#""time":null"#, 1_800_000_000_000),
    ])
    func `times are read, and the future is now`(member: String, milliseconds: Int64) throws {
        let event = try #require(try decode(#"{"type":"pageView",\#(member)}"#).events.first)
        #expect(event.time.milliseconds == milliseconds)
    }

    @Test func `long addresses and phrases are cut between characters`() throws {
        let url = String(repeating: "я", count: 2_000)
        let text = #"{"type":"search","phrase":"\#(String(repeating: "a", count: 255))яя","page":{"url":"\#(url)"}}"#
        let event = try #require(try decode(text).events.first)
        #expect(event.page?.url == String(repeating: "я", count: 1_024))
        #expect(event.action == .search(phrase: String(repeating: "a", count: 255), results: nil))
    }

    @Test func `an empty address is no page`() throws {
        #expect(try decode(#"{"type":"pageView","page":{"url":"","referrer":"x"}}"#).events.first?.page == nil)
    }

    @Test(arguments: [
        ("", ""), ("{", ""), ("1", ""), ("[]", ""), ("[1]", "[0]"), ("{}", "type"), (#"{"type":1}"#, "type"),
        (#"{"type":"view"}"#, "type"), (#"{"events":[]}"#, "events"), (#"{"events":{}}"#, "events"),
        (#"{"events":[{"type":"pageView"},{"type":"productView"}]}"#, "events[1].product"),
        (#"[{"type":"productView","product":""}]"#, "[0].product"), (#"{"type":"productView","product":1.5}"#, "product"),
        (#"{"type":"productView","product":"a\u0000"}"#, "product"), (#"{"type":"productView","product":[1]}"#, "product"),
        (#"{"type":"categoryView","category":true}"#, "category"), (#"{"type":"search","phrase":""}"#, "phrase"),
        (#"{"type":"search"}"#, "phrase"), (#"{"type":"search","phrase":"a","results":-1}"#, "results"),
        (#"{"type":"cartAdd","product":"a","quantity":0}"#, "quantity"),
        (#"{"type":"cartAdd","product":"a","quantity":1000001}"#, "quantity"),
        (#"{"type":"cartAdd","product":"a","price":-1}"#, "price"),
        (#"{"type":"cartAdd","product":"a","price":"free"}"#, "price"),
        (#"{"type":"cartAdd","product":"a","price":1e30}"#, "price"),
        (#"{"type":"cartAdd","product":"a","price":1,"currency":"euro"}"#, "currency"),
        (#"{"type":"cart","lines":[{"product":"a"},{}]}"#, "lines[1].product"), (#"{"type":"cart"}"#, "lines"),
        (#"{"type":"order"}"#, "order"), (#"{"type":"order","order":{"id":"1","lines":[]}}"#, "order.lines"),
        (#"{"type":"order","order":{"lines":[{"product":"a"}]}}"#, "order.id"),
        (#"{"type":"order","order":{"id":"1","lines":[{"product":"a","quantity":"2"}]}}"#, "order.lines[0].quantity"),
        (#"{"type":"impression","block":"home","products":[]}"#, "products"),
        (#"{"type":"impression","block":"home","products":["a",null]}"#, "products[1]"),
        (#"{"type":"impression","products":["a"]}"#, "block"), (#"{"type":"click","block":"home"}"#, "product"),
        (#"{"type":"pageView","visitor":"0011"}"#, "visitor"), (#"{"type":"pageView","visitor":12}"#, "visitor"),
        (#"{"type":"pageView","visitor":"0000000000000000000000000000000g"}"#, "visitor"),
        (#"{"type":"pageView","id":""}"#, "id"), (#"{"type":"pageView","id":{}}"#, "id"),
        (#"{"type":"pageView","page":"https://shop.example/"}"#, "page"), (#"{"type":"pageView","page":{}}"#, "page.url"),
        (#"{"type":"pageView","time":1700000000}"#, "time"), (#"{"type":"pageView","time":"yesterday"}"#, "time"),
        (#"{"type":"pageView","time":true}"#, "time"), (#"{"type":"pageView","age":-1}"#, "age"),
        (#"{"type":"pageView","age":1800000000000}"#, "age"), (#"{"type":"pageView","age":1e300}"#, "age"),
        (#"{"type":"pageView","consent":"yes"}"#, "consent"),
    ])
    func `every refusal names its field`(text: String, field: String) {
        let error = #expect(throws: InvalidValue.self) { try decode(text) }
        #expect(error?.field == field)
        #expect(error?.reason.isEmpty == false)
    }

    @Test func `sizes are limited`() throws {
        func list(_ item: String, _ count: Int) -> String { "[\(Array(repeating: item, count: count).joined(separator: ","))]" }
        let limits: [(fits: String, tooMuch: String, field: String)] = [
            (list(#"{"type":"pageView"}"#, 1_000), list(#"{"type":"pageView"}"#, 1_001), ""),
            (
                #"{"type":"impression","block":"home","products":\#(list("1", 100))}"#,
                #"{"type":"impression","block":"home","products":\#(list("1", 101))}"#, "products"
            ),
            (
                #"{"type":"cart","lines":\#(list(#"{"product":1}"#, 500))}"#,
                #"{"type":"cart","lines":\#(list(#"{"product":1}"#, 501))}"#, "lines"
            ),
            (
                #"{"type":"pageView","id":"\#(String(repeating: "i", count: 64))"}"#,
                #"{"type":"pageView","id":"\#(String(repeating: "i", count: 65))"}"#, "id"
            ),
            (
                #"{"type":"productView","product":"\#(String(repeating: "p", count: 128))"}"#,
                #"{"type":"productView","product":"\#(String(repeating: "p", count: 129))"}"#, "product"
            ),
        ]
        for limit in limits {
            #expect(throws: Never.self) { try decode(limit.fits) }
            let error = #expect(throws: InvalidValue.self) { try decode(limit.tooMuch) }
            #expect(error?.field == limit.field)
        }
    }

    @Test func `nesting beyond all sense is refused`() {
        let text = #"{"type":"pageView","x":"# + String(repeating: "[", count: 20) + String(repeating: "]", count: 20) + "}"
        #expect(throws: InvalidValue.self) { try decode(text) }
    }

    @Test func `damaged texts are refused or read, never worse`() throws {
        let text = Array(
            (#"{"visitor":"00000000000000000000000000000001","#
                + #""events":[{"type":"order","order":{"id":1,"total":"9,5","lines":[{"product":"é"}]}}]}"#).utf8)
        var generator = Linear(state: 3)
        var (taken, refused) = (0, 0)
        for _ in 0..<5_000 {
            var damaged = text
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if (try? decoder.batch(from: damaged, now: now, origin: .storefront)) == nil { refused += 1 } else { taken += 1 }
        }
        #expect(taken + refused == 5_000)
        #expect(refused > 1_000)
    }

    private func decode(_ text: String, origin: Event.Origin = .storefront) throws(InvalidValue) -> EventBatch {
        try decoder.batch(from: Array(text.utf8), now: now, origin: origin)
    }
}
