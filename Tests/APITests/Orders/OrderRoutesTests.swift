import API
import Commerce
import HTTPServing
import JSON
import Personalization
import Testing

@Suite struct `Orders from the shop's server` {
    private static let order = """
        {"id":1001,"time":"2026-03-21T14:05:00+03:00","lines":[{"product":42,"quantity":2,"price":12.5}],"total":22,"currency":"EUR",
        "discount":3,"promoCode":"SPRING","channel":"offline","place":"Till 3","status":"returned","statusTime":"2026-03-25",
        "returned":[{"product":42}],"refund":11,"identity":{"card":"a-1","phone":"8 916 123 45 67"},
        "visitor":"00000000000000000000000000000007"}
        """
    private static let small = #"{"id":1,"time":"2026-03-21","lines":[{"product":1}]}"#

    @Test func `are stored with all that is said`() throws {
        let api = try api()
        let answer = try post(api, Self.order)
        #expect(answer.status == .ok)
        #expect(answer.header("Content-Type") == "application/json")
        #expect(answer.text == #"{"taken":2,"known":0}"#)
        let events = api.shop.events
        let order = Order(
            id: OrderID(unchecked: "1001"),
            lines: [CartLine(product: ProductID(unchecked: "42"), quantity: 2, price: euro(1_250))], total: euro(2_200),
            discount: euro(300), promoCode: "SPRING", channel: .offline, place: "Till 3")
        let update = OrderUpdate(
            id: order.id, status: .returned, returned: [CartLine(product: ProductID(unchecked: "42"))], refund: euro(1_100))
        #expect(events.map(\.action) == [.order(order), .orderUpdate(update)])
        #expect(events.map(\.time.iso8601) == ["2026-03-21T11:05:00Z", "2026-03-25T00:00:00Z"])
        let people = Identity([try #require(.card("A1")), try #require(.phone(international: "+79161234567"))], isProven: true)
        #expect(events.allSatisfy { $0.identity == people && $0.visitor == VisitorID(high: 0, low: 7) && $0.origin == .server })
    }

    @Test(arguments: ["[\(small),\(small)]", #"{"orders":[\#(small),\#(small)]}"#])
    func `come many at a time`(body: String) throws {
        let api = try api()
        #expect(try post(api, body).text == #"{"taken":2,"known":0}"#)
        #expect(api.shop.events.map(\.action.kind) == [.order, .order])
        #expect(Set(api.shop.events.map(\.externalID)).count == 1)
    }

    @Test func `told again as they were have the ids that they had`() throws {
        let (one, other) = (try api(), try api())
        let spaced = Self.order.replacing(#""total":22"#, with: #""total" : "22.00""#).replacing(
            #""id":1001"#, with: #""id":"1001""#
        )
        .replacing("8 916 123 45 67", with: "+79161234567")
        #expect(try post(one, Self.order).status == .ok)
        #expect(try post(other, spaced).status == .ok)
        #expect(one.shop.events.map(\.externalID) == other.shop.events.map(\.externalID))
        #expect(one.shop.events.allSatisfy { $0.externalID.map { 1...EventLimits.externalID ~= $0.utf8.count } == true })
    }

    @Test(arguments: [
        (#""quantity":2"#, #""quantity":3"#, true, false), (#""total":22"#, #""total":23"#, true, false),
        ("SPRING", "SUMMER", true, false), ("Till 3", "Till 4", true, false), (#""product":42,"#, #""product":43,"#, true, false),
        ("offline", "phone", true, false), (#""discount":3"#, #""discount":4"#, true, false), ("12.5", "12.4", true, false),
        ("2026-03-21T14", "2026-03-21T15", true, false), ("2026-03-25", "2026-03-26", false, true),
        (#""refund":11"#, #""refund":12"#, false, true), ("a-1", "a-2", true, false), ("1001", "1002", true, true),
        ("EUR", "USD", true, true),
    ])
    func `told otherwise are new tellings`(was: String, becomes: String, changesOrder: Bool, changesStatus: Bool) throws {
        let (one, other) = (try api(), try api())
        #expect(try post(one, Self.order).status == .ok)
        #expect(try post(other, Self.order.replacing(was, with: becomes)).status == .ok)
        let same = zip(one.shop.events, other.shop.events).map { $0.externalID == $1.externalID }
        #expect(same == [!changesOrder, !changesStatus])
    }

    @Test func `without times are of now, and known when told again`() throws {
        let api = try api()
        let text = #"{"id":1,"lines":[{"product":1}],"status":"paid"}"#
        #expect(try post(api, text).status == .ok)
        #expect(api.shop.events.map(\.time) == [FakeAPI.start, FakeAPI.start])
        #expect(try post(api, text).status == .ok)
        #expect(Set(api.shop.events.map(\.externalID)).count == 2)
    }

    @Test func `of the future are of now`() throws {
        let api = try api()
        #expect(
            try post(api, #"{"id":1,"time":"2099-01-01","lines":[{"product":1}],"status":"paid","statusTime":"2099-01-02"}"#)
                .status == .ok)
        #expect(api.shop.events.map(\.time) == [FakeAPI.start, FakeAPI.start])
    }

    @Test func `say how many were known`() throws {
        let api = try api()
        api.shop.with { $0.outcome = .stored(taken: 3, duplicates: 4) }
        #expect(try post(api, Self.small).text == #"{"taken":3,"known":4}"#)
    }

    @Test(arguments: [
        ("", ""), ("[]", ""), (#"{"orders":[]}"#, "orders"), (#"{"orders":{}}"#, "orders"), ("{}", "lines"), ("[1]", "[0]"),
        ("[\(small),{\"id\":1,\"lines\":[]}]", "[1].lines"), (#"{"orders":[{"lines":[{"product":1}]}]}"#, "orders[0].id"),
        (#"{"id":1,"lines":[{"product":1,"quantity":0}]}"#, "lines[0].quantity"),
        (#"{"id":1,"lines":[{"product":1}],"identity":{"email":"x"}}"#, "identity.email"),
        (#"{"id":1,"lines":[{"product":1}],"visitor":"x"}"#, "visitor"), (#"{"id":1,"lines":[{"product":1}],"time":1}"#, "time"),
        (#"{"id":1,"lines":[{"product":1}],"status":"paid","statusTime":"soon"}"#, "statusTime"),
        (#"{"id":1,"lines":[{"product":1}],"status":"lost"}"#, "status"),
        (#"{"id":1,"lines":[{"product":1}],"refund":5}"#, "refund"),
        ("[\(Array(repeating: small, count: 1_001).joined(separator: ","))]", ""),
    ])
    func `are refused whole, by the field that is wrong`(body: String, field: String) throws {
        let api = try api()
        let answer = try post(api, body)
        #expect(answer.status == .badRequest)
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(try JSONDocument.parse(answer.body).root.member("field")?.string() ?? "" == field)
        #expect(api.shop.events.isEmpty)
    }

    @Test func `change their status one by one`() throws {
        let api = try api()
        let body = #"{"status":"returned","time":"2026-03-25","returned":[{"product":42,"quantity":2}],"refund":"9,50"}"#
        #expect(try put(api, "1001", body).text == #"{"taken":1,"known":0}"#)
        let update = OrderUpdate(
            id: OrderID(unchecked: "1001"), status: .returned,
            returned: [CartLine(product: ProductID(unchecked: "42"), quantity: 2)], refund: euro(950))
        #expect(api.shop.events.map(\.action) == [.orderUpdate(update)])
        #expect(try put(api, "a%2Fb%20c", #"{"status":"paid"}"#).status == .ok)
        #expect(api.shop.events.last?.orderID == OrderID(unchecked: "a/b c"))
        #expect(try put(api, "1001", body).status == .ok)
        #expect(api.shop.events[0].externalID == api.shop.events[2].externalID)
    }

    @Test func `tell the same change in both ways`() throws {
        let api = try api()
        #expect(try post(api, #"{"id":7,"lines":[{"product":1}],"status":"paid","statusTime":"2026-03-25"}"#).status == .ok)
        #expect(try put(api, "7", #"{"status":"paid","time":"2026-03-25"}"#).status == .ok)
        #expect(api.shop.events[1].externalID == api.shop.events[2].externalID)
    }

    @Test(arguments: [
        ("{}", "status"), (#"{"status":"eaten"}"#, "status"), (#"{"status":"paid","returned":[{"product":1}]}"#, "returned"),
    ])
    func `refuse a status that cannot be`(body: String, field: String) throws {
        let answer = try put(api(), "1", body)
        #expect(answer.status == .badRequest)
        #expect(try JSONDocument.parse(answer.body).root.required("field").string() == field)
    }

    @Test func `need the key and JSON`() throws {
        let api = try api()
        #expect(try api.ask(.post, "/v1/orders", body: Self.small).status == .unauthorized)
        #expect(try api.ask(.put, "/v1/orders/1/status", ["Authorization": "Bearer x"], body: "{}").status == .unauthorized)
        let fields = ["Authorization": "Bearer \(FakeAPI.key)", "Content-Type": "text/plain"]
        #expect(try api.ask(.post, "/v1/orders", fields, body: Self.small).status == .unsupportedMediaType)
        #expect(api.shop.events.isEmpty)
    }

    @Test func `are asked for again by a store that cannot take them`() throws {
        let api = try api()
        api.shop.with { $0.outcome = .busy(retryAfterSeconds: 4) }
        let busy = try post(api, Self.small)
        #expect(busy.status == .serviceUnavailable && busy.header("Retry-After") == "4")
        api.shop.with { $0.outcome = .failed(reason: "the disk is full") }
        #expect(try post(api, Self.small).text.contains("the disk is full"))
    }

    private func api() throws -> FakeAPI { try FakeAPI { $0.country = "RU" } }

    private func euro(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: .eur) }

    private func post(_ api: FakeAPI, _ body: String) throws -> HTTPResponse {
        try api.ask(
            .post, "/v1/orders", ["Authorization": "Bearer \(FakeAPI.key)", "Content-Type": "application/json"], body: body)
    }

    private func put(_ api: FakeAPI, _ id: String, _ body: String) throws -> HTTPResponse {
        try api.ask(.put, "/v1/orders/\(id)/status", ["Authorization": "Bearer \(FakeAPI.key)"], body: body)
    }
}
