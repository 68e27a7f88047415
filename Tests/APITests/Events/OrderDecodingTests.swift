import API
import Commerce
import Testing

@Suite struct `Events about orders` {
    private static let now = Timestamp(milliseconds: 1_800_000_000_000)
    private let decoder = EventDecoder(currency: .eur, country: "RU")

    @Test func `tell how it was bought`() throws {
        let text = """
            {"type":"order","order":{"id":1,"lines":[{"product":"a"}],"total":90,"discount":"10.50","promoCode":"SPRING","channel":"offline",
            "place":"Till 3","status":"created"},"identity":{"card":"17"}}
            """
        let event = try #require(try decode(text, .storefront).first)
        #expect(
            event.action
                == .order(
                    Order(
                        id: OrderID(unchecked: "1"), lines: [CartLine(product: ProductID(unchecked: "a"))],
                        total: Money(minorUnits: 9_000, currency: .eur), discount: Money(minorUnits: 1_050, currency: .eur),
                        promoCode: "SPRING", channel: .offline, place: "Till 3")))
        #expect(event.identity?.anchor == .card("17"))
        #expect(try decode(text, .storefront).count == 1)
    }

    @Test func `that have come further are two`() throws {
        let text = """
            {"type":"order","id":"e-1","visitor":"00000000000000000000000000000007","identity":{"customer":5},"time":1700000000000,
            "order":{"id":1,"lines":[{"product":"a","quantity":2}],"currency":"RUB","status":"returned","statusTime":"2023-11-20",
            "returned":[{"product":"a"}],"refund":100}}
            """
        let events = try decode(text, .server)
        #expect(events.map(\.action.kind) == [.order, .orderUpdate])
        #expect(events.map(\.externalID) == ["e-1", "e-1 returned"])
        #expect(events[0].identity == events[1].identity && events[0].visitor == events[1].visitor && events[0].identity != nil)
        #expect(events[1].time == Timestamp(iso8601: "2023-11-20"))
        let update = OrderUpdate(
            id: OrderID(unchecked: "1"), status: .returned, returned: [CartLine(product: ProductID(unchecked: "a"))],
            refund: Money(minorUnits: 10_000, currency: .rub))
        #expect(events[1].action == .orderUpdate(update))
    }

    @Test(arguments: [(Event.Origin.server, now), (.history, Timestamp(milliseconds: 1_700_000_000_000))])
    func `reach a status without a time when it is told, in files when they are placed`(origin: Event.Origin, time: Timestamp)
        throws
    {
        let text = #"{"type":"order","time":1700000000000,"order":{"id":1,"lines":[{"product":1}],"status":"paid"}}"#
        #expect(try decode(text, origin).map(\.time) == [Timestamp(milliseconds: 1_700_000_000_000), time])
    }

    @Test func `without an id stay without one`() throws {
        let events = try decode(
            #"[{"type":"order","order":{"id":1,"lines":[{"product":1}],"status":"paid"}},{"type":"pageView"}]"#, .server)
        #expect(events.map(\.action.kind) == [.order, .orderUpdate, .pageView])
        #expect(events.map(\.time) == [Self.now, Self.now, Self.now])
        #expect(events.map(\.externalID) == [nil, nil, nil])
    }

    @Test func `tell what became of one`() throws {
        let text = #"{"type":"orderUpdate","order":"1001","status":"delivered","id":"u-1"}"#
        #expect(
            try decode(text, .server).map(\.action) == [
                .orderUpdate(OrderUpdate(id: OrderID(unchecked: "1001"), status: .delivered))
            ])
    }

    @Test(arguments: [
        (#"{"type":"orderUpdate","order":1,"status":"paid"}"#, Event.Origin.storefront, "type"),
        (#"{"type":"order","order":{"id":1,"lines":[{"product":1}],"status":"paid"}}"#, .storefront, "order.status"),
        (#"{"type":"order","order":{"id":1,"lines":[{"product":1}],"status":"eaten"}}"#, .server, "order.status"),
        (#"{"type":"order","order":{"id":1,"lines":[{"product":1}],"returned":[{"product":1}]}}"#, .server, "order.returned"),
        (#"{"type":"order","order":{"id":1,"lines":[{"product":1}],"refund":1}}"#, .server, "order.refund"),
        (#"{"type":"order","order":{"id":1,"lines":[{"product":1}],"channel":"fax"}}"#, .server, "order.channel"),
        (#"{"type":"order","order":{"id":1,"lines":[{"product":1}],"discount":-1}}"#, .server, "order.discount"),
        (#"{"type":"orderUpdate","status":"paid"}"#, .server, "order"), (#"{"type":"orderUpdate","order":1}"#, .server, "status"),
        (#"{"type":"orderUpdate","order":1,"status":"paid","returned":[{"product":1}]}"#, .server, "returned"),
        (#"{"type":"orderUpdate","order":1,"status":"returned","returned":[{}]}"#, .server, "returned[0].product"),
        (#"{"type":"orderUpdate","order":1,"status":"returned","refund":"some"}"#, .server, "refund"),
        (
            #"{"type":"order","id":"\#(String(repeating: "i", count: 49))","order":{"id":1,"lines":[{"product":1}],"status":"paid"}}"#,
            .server, "id"
        ),
    ])
    func `are refused by the field that is wrong`(text: String, origin: Event.Origin, field: String) {
        let error = #expect(throws: InvalidValue.self) { try decode(text, origin) }
        #expect(error?.field == field)
    }

    private func decode(_ text: String, _ origin: Event.Origin) throws(InvalidValue) -> [Event] {
        try decoder.batch(from: Array(text.utf8), now: Self.now, origin: origin).events
    }
}
