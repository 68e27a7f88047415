import API
import Commerce
import HTTPServing
import JSON
import Testing

@Suite struct `Who people are` {
    private static let visitor = VisitorID(high: 0, low: 7)
    private let email: PersonIdentifier
    private let signature: String

    init() throws {
        email = try #require(.email("a@shop.example"))
        signature = KeyedSignatures(key: try #require(ServerKey(FakeAPI.key)))
            .signature(of: [email], visitor: Self.visitor, at: FakeAPI.start)
    }

    private func identify(_ members: String = "", visitor: VisitorID? = visitor) -> String {
        let whose = visitor.map { #""visitor":"\#($0)","# } ?? ""
        return #"{"type":"identify",\#(whose)"identity":{"email":"A@shop.example"},"name":"Anna"\#(members)}"#
    }

    @Test func `is taken from a browser, but not believed`() throws {
        let api = try FakeAPI()
        #expect(try api.post(identify()).status == .noContent)
        #expect(api.shop.events.map(\.identity) == [Identity([email], isProven: false)])
        #expect(api.shop.events.map(\.visitor) == [Self.visitor])
    }

    @Test func `is proven by the server, or by its signature`() throws {
        let api = try FakeAPI()
        #expect(try api.post(identify(#","signature":"\#(signature)""#)).status == .noContent)
        #expect(try api.post(identify(), ["Authorization": "Bearer \(FakeAPI.key)"]).status == .noContent)
        #expect(api.shop.events.map(\.identity) == Array(repeating: Identity([email], isProven: true), count: 2))
    }

    @Test func `is proven for the visitor of the cookie, too`() throws {
        let api = try FakeAPI()
        let text = identify(#","signature":"\#(signature)""#, visitor: nil)
        #expect(try api.post(text, ["Cookie": "vitrina=\(Self.visitor)"]).status == .noContent)
        #expect(api.shop.events.map(\.identity?.isProven) == [true])
        #expect(try field(api.post(text, ["Cookie": "vitrina=\(FakeAPI.visitor)"])) == "signature")
        #expect(try field(api.post(text)) == "signature")
    }

    @Test func `is refused with a wrong signature, by its name`() throws {
        let api = try FakeAPI()
        let wrong = identify(#","signature":"\#(String(repeating: "0", count: 64))""#)
        let answer = try api.post(#"{"events":[{"type":"pageView"},\#(wrong)]}"#)
        #expect(answer.status == .badRequest)
        #expect(try field(answer) == "events[1].signature")
        #expect(try field(api.post(identify(#","signature":12"#))) == "signature")
        let stolen = identify(#","signature":"\#(signature)""#, visitor: VisitorID(high: 0, low: 8))
        #expect(try field(api.post(stolen)) == "signature")
        #expect(api.shop.events.isEmpty)
    }

    @Test func `cannot be proven without a server key`() throws {
        let api = try FakeAPI { $0.serverKey = nil }
        #expect(try field(api.post(identify(#","signature":"\#(signature)""#))) == "signature")
    }

    @Test(arguments: [
        ("?consent=session", [:]), ("", ["Sec-GPC": "1"]), ("?consent=none", [:]),
        ("?consent=session", ["Authorization": "Bearer \(FakeAPI.key)"]),
    ])
    func `is dropped where they did not agree to be known`(query: String, fields: [String: String]) throws {
        let api = try FakeAPI()
        let answer = try api.post(identify(), fields, query: query)
        #expect(answer.status == .noContent)
        #expect(answer.header("Vitrina-Dropped") == "consent")
        #expect(api.shop.events.isEmpty)
    }

    @Test(arguments: [(Consent.session, ""), (.full, #","consent":"session""#)])
    func `leaves no trace on an order of a session`(presumed: Consent, member: String) throws {
        let api = try FakeAPI { $0.consent = presumed }
        let order = #"{"type":"order","identity":{"email":"a@shop.example"},"order":{"id":1,"lines":[{"product":"a"}]}}"#
        let decision = #"{"type":"consent","purpose":"email","given":true,"identity":{"email":"a@shop.example"}}"#
        let answer = try api.post(
            #"{"events":[\#(order),\#(decision),\#(identify())]\#(member)}"#, ["Cookie": "vitrina=\(Self.visitor)"])
        #expect(answer.status == .noContent)
        #expect(answer.header("Set-Cookie")?.contains("Max-Age=0") == true)
        #expect(api.shop.events.map(\.action.kind) == [.order])
        #expect(api.shop.events.map(\.identity) == [nil])
        #expect(api.shop.events.map(\.visitor) == [nil])
    }

    private func field(_ answer: HTTPResponse) throws -> String {
        #expect(answer.status == .badRequest)
        return try JSONDocument.parse(answer.body).root.required("field").string()
    }
}
