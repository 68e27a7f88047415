import Commerce
import Foundation
import HTTPServing
import JSON
import Personalization
import TestSupport
import Testing

@testable import API

@Suite struct `The routes of customers` {
    private static let visitor = "0000000000000000000000000000000a"

    /// A shop in which Anna looked around, agreed to letters and bought.
    private static func shop() throws -> PeopleAPI {
        let api = try PeopleAPI()
        try api.tell(
            """
            [{"type": "productView", "visitor": "\(visitor)", "product": "p1"},
             {"type": "identify", "visitor": "\(visitor)", "identity": {"email": "Anna@shop.example", "phone": "8 912 345-67-89"},
              "name": "Anna", "properties": {"size": "38"}},
             {"type": "consent", "identity": {"email": "anna@shop.example"}, "purpose": "email", "given": true,
              "text": "Yes, write to me", "source": "footer", "page": {"url": "https://shop.example/"}},
             {"type": "order", "visitor": "\(visitor)", "order": {"id": "1001", "total": 20, "lines": [{"product": "p1", "quantity": 2, "price": 10}]}}]
            """)
        return api
    }

    private static func json(_ answer: HTTPResponse) throws -> JSONValue {
        try JSONDocument.parse(answer.body, maximumDepth: 20).root
    }

    @Test(arguments: [
        "email:anna@shop.example", "Anna@Shop.example", "phone:%2B79123456789", "8%20912%20345-67-89", "visitor:\(visitor)",
        visitor,
    ])
    func `find a person by anything they are known by`(text: String) throws {
        let api = try Self.shop()
        let card = try api.ask(.get, "/v1/customers/\(text)")
        #expect(card.status == .ok)
        let name = try Self.json(card).required("details").required("name").string()
        #expect(name == "Anna")
        let found = try Self.json(try api.ask(.get, "/v1/customers?query=\(text)")).list("customers")
        #expect(found.count == 1)
    }

    @Test func `show a card with everything on it`() throws {
        let api = try Self.shop()
        let card = try Self.json(try api.ask(.get, "/v1/customers/anna@shop.example?lang=ru"))
        #expect(try card.required("lifecycle").required("title").string() == "Новые")
        #expect(try card.list("orders").count == 1)
        #expect(try card.list("interests").first?.required("name").string() == "Phones")
        #expect(try card.required("priceBand").required("typical").required("amount").double() == 10)
        #expect(try card.list("consents").first?.required("text").string() == "Yes, write to me")
        let recommended = try card.list("recommendations")
        #expect(recommended.count > 0)
        #expect(try recommended.first?.required("why").required("sentence").string().isEmpty == false)
    }

    @Test func `give events, orders, consents and everything`() throws {
        let api = try Self.shop()
        let first = try Self.json(try api.ask(.get, "/v1/customers/anna@shop.example/events?limit=3"))
        #expect(try first.list("events").first?.required("type").string() == "order")
        let next = try first.required("next").string()
        let second = try Self.json(try api.ask(.get, "/v1/customers/anna@shop.example/events?limit=3&before=\(next)"))
        #expect(try second.list("events").map { try $0.required("type").string() } == ["productView"])
        #expect(try Self.json(try api.ask(.get, "/v1/customers/anna@shop.example/orders")).list("orders").count == 1)
        let consent = try Self.json(try api.ask(.get, "/v1/customers/anna@shop.example/consents")).list("consents").first
        #expect(try consent?.required("page").required("url").string() == "https://shop.example/")
        let export = try Self.json(try api.ask(.get, "/v1/customers/anna@shop.example/export"))
        #expect(try export.list("eventLog").count == 4)
        #expect(try export.list("consentLog").count == 1)
        #expect(try export.list("visitors").map { try $0.string() } == [Self.visitor])
        let order = try Self.json(try api.ask(.get, "/v1/orders/1001"))
        #expect(try order.required("customer").string() == export.required("id").string())
        #expect(try api.ask(.get, "/v1/orders/1002").status == .notFound)
    }

    @Test func `merge and split by the decision of the shop's people`() throws {
        let api = try Self.shop()
        try api.tell(#"{"type": "identify", "identity": {"card": "77"}}"#)
        let merged = try Self.json(try api.ask(.post, "/v1/customers/card:77/merge", body: #"{"with": ["anna@shop.example"]}"#))
        let anna = try Self.json(try api.ask(.get, "/v1/customers/card:77"))
        #expect(try merged.required("customer").string() == anna.required("id").string())
        #expect(try anna.required("details").required("name").string() == "Anna")
        // Of two decisions of the same moment the one that unites holds.
        api.clock.advance(seconds: 1)
        #expect(try api.ask(.post, "/v1/customers/card:77/split", body: #"{"part": ["card:77"]}"#).status == .ok)
        #expect(try Self.json(try api.ask(.get, "/v1/customers/card:77")).required("details").member("name") == nil)
        let refused = try api.ask(.post, "/v1/customers/card:77/split", body: #"{"part": ["anna@shop.example"]}"#)
        #expect(try refused.status == .badRequest && Self.json(refused).required("field").string() == "part[0]")
        let nobody = try api.ask(.post, "/v1/customers/visitor:\(Self.visitor)/merge", body: #"{"with": []}"#)
        #expect(nobody.status == .badRequest)
    }

    @Test func `erase a person for good`() throws {
        let api = try Self.shop()
        let id = try Self.json(try api.ask(.get, "/v1/customers/anna@shop.example")).required("id").string()
        let erased = try Self.json(try api.ask(.delete, "/v1/customers/anna@shop.example"))
        #expect(try erased.required("removedEvents").int64() == 3)
        #expect(try erased.required("strippedEvents").int64() == 1)
        for text in ["anna@shop.example", "visitor:\(Self.visitor)", id, "phone:%2B79123456789"] {
            #expect(try api.ask(.get, "/v1/customers/\(text)").status == .notFound, "\(text)")
        }
        #expect(api.live.latestEvents.isEmpty)
        #expect(api.people.count == 0)
        try api.tell(#"{"type": "identify", "identity": {"email": "anna@shop.example"}, "name": "Anna"}"#)
        #expect(try api.ask(.get, "/v1/customers/anna@shop.example").status == .notFound)
        let audit = try Self.json(try api.ask(.get, "/v1/audit?customer=\(id)"))
        #expect(try audit.list("entries").map { try $0.required("act").string() } == ["erasure", "card"])
        #expect(!(try api.ask(.get, "/v1/audit").text.contains("anna")))
    }

    @Test func `are for the shop's server alone`() throws {
        let api = try Self.shop()
        let targets: [(HTTPMethod, String)] = [
            (.get, ""), (.get, "?query=a@b.cd"), (.get, "/a@b.cd"), (.get, "/a@b.cd/events"), (.get, "/a@b.cd/export"),
            (.delete, "/a@b.cd"), (.post, "/a@b.cd/merge"), (.post, "/a@b.cd/split"),
        ]
        for (method, target) in targets {
            #expect(try api.ask(method, "/v1/customers" + target, key: nil).status == .unauthorized, "\(target)")
        }
    }

    @Test(arguments: [
        ("", "query"), ("?segment=buyers&limit=0", "limit"), ("?query=%20", "query"), ("/xyz", "id"), ("/a@b.cd?lang=de", ""),
        ("?segment=buyers&after=1", "after"),
    ])
    func `refuse by the field's name`(target: String, field: String) throws {
        let api = try Self.shop()
        let answer = try api.ask(.get, "/v1/customers" + target)
        guard !field.isEmpty else { return #expect(answer.status == .notFound) }
        #expect(answer.status == .badRequest)
        #expect(try Self.json(answer).required("field").string() == field)
    }
}

extension JSONValue {
    /// The elements of a member.
    fileprivate func list(_ name: StaticString) throws -> [JSONValue] { Array(try required(name).elements()) }
}
