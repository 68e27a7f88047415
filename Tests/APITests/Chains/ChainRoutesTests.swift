import API
import Commerce
import HTTPServing
import JSON
import Testing

@Suite struct `The routes of chains` {
    private static func category(_ id: String) -> ChainEnd { .category(CategoryID(unchecked: id)) }

    private static let chain = ConsumptionChain(
        from: category("1"), to: category("2"), customers: 120, followers: 40, share: 0.33333, lift: 3.456,
        quantiles: [18.04, 22, 28, 33.5, 40], spreadDays: 8.25, origin: .learned, isMuted: false)

    @Test func `show every link with its counts and days`() throws {
        let shop = FakeChains()
        var added = Self.chain
        (added.to, added.lift, added.origin, added.isMuted) = (.product(ProductID(unchecked: "p")), nil, .added, true)
        shop.with { [added] in $0.chains = [Self.chain, added] }
        let answer = try shop.ask(.get, "/v1/chains")
        #expect(answer.status == .ok)
        #expect(
            answer.text == """
                {"chains":[{"from":"category:1","to":"category:2","customers":120,"followers":40,"share":0.3333,"lift":3.46,\
                "typicalDays":28,"spreadDays":8.3,"quantiles":{"10":18,"25":22,"50":28,"75":33.5,"90":40},"origin":"learned",\
                "muted":false},{"from":"category:1","to":"product:p","customers":120,"followers":40,"share":0.3333,\
                "typicalDays":28,"spreadDays":8.3,"quantiles":{"10":18,"25":22,"50":28,"75":33.5,"90":40},"origin":"added",\
                "muted":true}]}
                """)
    }

    @Test func `take what the owner says, and take it back`() throws {
        let shop = FakeChains()
        let body = #"{"typicalDays":28,"spreadDays":7.5,"share":0.2,"muted":true}"#
        #expect(try shop.ask(.put, "/v1/chains/category:1/product:a%2Fb", body: body).status == .noContent)
        let expected = try ChainEdit(
            from: Self.category("1"), to: .product(ProductID(unchecked: "a/b")), typicalDays: 28, spreadDays: 7.5, share: 0.2,
            isMuted: true)
        #expect(shop.with { $0.edits } == [expected])
        #expect(try shop.ask(.delete, "/v1/chains/category:1/product:a%2Fb").status == .noContent)
        #expect(try shop.ask(.delete, "/v1/chains/category:1/product:a%2Fb").status == .notFound)
    }

    @Test func `need the days of a link that the orders do not show`() throws {
        let shop = FakeChains()
        let refused = try shop.ask(.put, "/v1/chains/category:1/category:2", body: #"{"share":0.2}"#)
        #expect(refused.status == .badRequest)
        #expect(try JSONDocument.parse(refused.body).root.member("field")?.string() == "typicalDays")
        #expect(try shop.ask(.put, "/v1/chains/category:1/category:2", body: #"{"muted":true}"#).status == .noContent)
        shop.with { $0.chains = [Self.chain] }
        #expect(try shop.ask(.put, "/v1/chains/category:1/category:2", body: #"{"share":0.2}"#).status == .noContent)
    }

    @Test(arguments: [
        ("category:1/category:2", "{", ""), ("category:1/category:2", "[]", ""),
        ("category:1/category:2", #"{"typicalDays":0}"#, "typicalDays"),
        ("category:1/category:2", #"{"typicalDays":"x"}"#, "typicalDays"),
        ("category:1/category:2", #"{"typicalDays":1,"spreadDays":99999}"#, "spreadDays"),
        ("category:1/category:2", #"{"typicalDays":1,"share":1.5}"#, "share"),
        ("category:1/category:2", #"{"muted":1}"#, "muted"), ("1/category:2", "{}", "from"), ("category:1/brand:2", "{}", "to"),
    ])
    func `refuse by the field's name and change nothing`(ends: String, body: String, field: String) throws {
        let shop = FakeChains()
        let answer = try shop.ask(.put, "/v1/chains/" + ends, body: body)
        #expect(answer.status == .badRequest)
        #expect(try JSONDocument.parse(answer.body).root.member("field")?.string() ?? "" == field)
        #expect(shop.with { $0.edits.isEmpty })
    }

    @Test func `say what is due for a customer, how probable, when to write and why`() throws {
        let shop = FakeChains()
        let offer = NextOffer(
            from: Self.category("1"), to: Self.category("2"), since: Timestamp(milliseconds: 1_000), probability: 0.170672,
            bestMoment: Timestamp(milliseconds: 2_000), products: [ProductID(unchecked: "a"), ProductID(unchecked: "b")],
            evidence: NextOffer.Evidence(matching: 12, outOf: 38, expected: 3))
        shop.with { $0.offers = [offer] }
        let answer = try shop.ask(.get, "/v1/customers/\(FakeAPI.visitor)/next-offers?days=30")
        #expect(
            answer.text == """
                {"customer":"\(FakeAPI.visitor)","days":30,"offers":[{"from":"category:1","to":"category:2",\
                "kind":"nextBestOffer","probability":0.1707,"boughtAt":1000,"writeAt":2000,"products":["a","b"],\
                "evidence":{"basis":"boughtAfter","matching":12,"outOf":38,"expected":3}}]}
                """)
        #expect(shop.with { $0.asked.map(\.days) } == [30])
        #expect(shop.with { $0.asked.map(\.now) } == [FakeAPI.start])
    }

    @Test func `look two weeks ahead unless told otherwise, and know who never bought`() throws {
        let shop = FakeChains()
        #expect(try shop.ask(.get, "/v1/customers/\(FakeAPI.visitor)/next-offers").status == .notFound)
        #expect(shop.with { $0.asked.map(\.days) } == [14])
        for wrong in ["0", "91", "x"] {
            #expect(try shop.ask(.get, "/v1/customers/\(FakeAPI.visitor)/next-offers?days=\(wrong)").status == .badRequest)
        }
        #expect(try shop.ask(.get, "/v1/customers/xyz/next-offers").status == .badRequest)
    }

    @Test func `are for the shop's server alone`() throws {
        let shop = FakeChains()
        shop.with { $0.chains = [Self.chain] }
        let path = "/v1/chains/category:1/category:2"
        for key in [nil, "wrong"] {
            #expect(try shop.ask(.get, "/v1/chains", key: key).status == .unauthorized)
            #expect(try shop.ask(.put, path, body: #"{"muted":true}"#, key: key).status == .unauthorized)
            #expect(try shop.ask(.delete, path, key: key).status == .unauthorized)
            #expect(try shop.ask(.get, "/v1/customers/\(FakeAPI.visitor)/next-offers", key: key).status == .unauthorized)
        }
        #expect(shop.with { $0.edits.isEmpty && $0.asked.isEmpty })
    }

    @Test func `read JSON only, and do not hide a store that fails`() throws {
        let shop = FakeChains()
        let path = "/v1/chains/category:1/category:2"
        #expect(try shop.ask(.put, path, body: "{}", mediaType: "text/plain").status == .unsupportedMediaType)
        shop.with { $0.isBroken = true }
        #expect(try shop.ask(.get, "/v1/chains").status == .serviceUnavailable)
    }
}
