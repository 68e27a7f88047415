import API
import Commerce
import Testing

@Suite struct `Events about people` {
    private static let now = Timestamp(milliseconds: 1_800_000_000_000)
    private static let visitor = VisitorID(high: 0, low: 7)
    private let decoder = EventDecoder(
        currency: .eur, country: "RU", signatures: ServerKey(FakeAPI.key).map { KeyedSignatures(key: $0) })

    @Test(arguments: [
        (#"{"customer":17}"#, ["customer:17"]), (#"{"customer":" 17 "}"#, ["customer:17"]),
        (#"{"email":"Anna@Shop.Example"}"#, ["email:anna@shop.example"]),
        (#"{"phone":"8 (916) 123-45-67"}"#, ["phone:+79161234567"]), (#"{"phone":89161234567}"#, ["phone:+79161234567"]),
        (#"{"card":"ab-12 34"}"#, ["card:AB1234"]),
        (#"{"email":["b@shop.example","a@shop.example","B@shop.example"]}"#, ["email:a@shop.example", "email:b@shop.example"]),
        (
            #"{"card":"1","phone":"+4930901820","email":"a@shop.example","customer":"x","loyalty":true}"#,
            ["customer:x", "email:a@shop.example", "phone:+4930901820", "card:1"]
        ),
        (#"{"email":"","phone":null,"card":[]}"#, []), (#"{}"#, []),
    ])
    func `of any kind say who is behind them`(json: String, names: [String]) throws {
        let event = try decode(#"{"type":"pageView","identity":\#(json)}"#, .server)[0]
        #expect(event.identity?.identifiers.map(\.description) ?? [] == names)
        #expect(event.identity?.isProven ?? true)
    }

    @Test(arguments: [
        (#"{"email":"anna"}"#, "identity.email"), (#"{"email":["a@shop.example","b"]}"#, "identity.email[1]"),
        (#"{"phone":"12345"}"#, "identity.phone"), (#"{"phone":true}"#, "identity.phone"),
        (#"{"customer":1.5}"#, "identity.customer"),
        (#"{"customer":"\#(String(repeating: "9", count: 129))"}"#, "identity.customer"), (#"{"card":" - "}"#, "identity.card"),
        (#"{"e-mail":"a@shop.example"}"#, "identity"), (#"[]"#, "identity"), (#""17""#, "identity"),
        (#"{"card":[1,2,3,4,5,6,7,8,9]}"#, "identity.card"), (#"{"card":[1,2,3,4,5],"customer":[1,2,3,4]}"#, "identity"),
    ])
    func `refuse what cannot be an identifier, by its name`(json: String, field: String) {
        let text = #"{"events":[{"type":"pageView"},{"type":"pageView","identity":\#(json)}]}"#
        for origin in [Event.Origin.server, .storefront] {
            let error = #expect(throws: InvalidValue.self) { try decode(text, origin) }
            #expect(error?.field == "events[1]." + field)
        }
    }

    @Test func `tell details`() throws {
        let text = """
            {"type":"identify","identity":{"customer":17},"name":"Анна","birthday":"1990-02-28","timeZone":"Europe/Moscow","language":"ru",
            "properties":{"children":2,"height":1.5,"club":true,"colour":"red","gone":null}}
            """
        let event = try decode(text, .server)[0]
        let properties = ["children": "2", "height": "1.5", "club": "true", "colour": "red", "gone": ""]
        #expect(
            event.action
                == .identify(
                    PersonDetails(
                        name: "Анна", birthday: Birthday(year: 1990, month: 2, day: 28), timeZone: "Europe/Moscow",
                        language: "ru",
                        properties: properties)))
    }

    @Test(arguments: [
        (#""birthday":"31.12.1990""#, "birthday"), (#""birthday":"02-30""#, "birthday"), (#""birthday":19900228"#, "birthday"),
        (#""timeZone":"Moscow time""#, "timeZone"), (#""timeZone":"+03:00""#, "timeZone"), (#""timeZone":"""#, "timeZone"),
        (#""language":"r""#, "language"), (#""language":"ru_RU""#, "language"), (#""language":"russian-""#, "language"),
        (#""name":12"#, "name"), (#""properties":[]"#, "properties"), (#""properties":{"a":{}}"#, "properties.a"),
        (#""properties":{"":"x"}"#, "properties."),
        (#""properties":{\#((0...50).map { "\"p\($0)\":1" }.joined(separator: ","))}"#, "properties"),
    ])
    func `refuse details that cannot be`(member: String, field: String) {
        let error = #expect(throws: InvalidValue.self) {
            try decode(#"{"type":"identify","identity":{"customer":1},\#(member)}"#, .server)
        }
        #expect(error?.field == field)
    }

    @Test(arguments: ["2-0", "America/Argentina/Buenos_Aires", "Etc/GMT+3", "UTC"])
    func `know time zones by their form`(name: String) {
        let isName = (try? decode(#"{"type":"identify","identity":{"card":1},"timeZone":"\#(name)"}"#, .server)) != nil
        #expect(isName == (name != "2-0"))
    }

    @Test func `tell decisions`() throws {
        let text =
            #"{"type":"consent","identity":{"email":"a@shop.example"},"purpose":"email","given":true,"text":"I agree","source":"footer"}"#
        let decision = ConsentDecision(purpose: .email, isGiven: true, text: "I agree", source: "footer")
        #expect(try decode(text, .storefront).map(\.action) == [.consent(decision)])
        let long = String(repeating: "a", count: 4_096)
        #expect(throws: Never.self) {
            try decode(#"[{"type":"consent","purpose":"sms","given":false,"text":"\#(long)"}]"#, .storefront)
        }
        for (members, field) in [
            (#""given":true"#, "purpose"), (#""purpose":"email""#, "given"), (#""purpose":"fax","given":true"#, "purpose"),
            (#""purpose":"email","given":"yes""#, "given"), (#""purpose":"email","given":true,"text":"\#(long)a""#, "text"),
        ] {
            let error = #expect(throws: InvalidValue.self) { try decode(#"{"type":"consent",\#(members)}"#, .storefront) }
            #expect(error?.field == field)
        }
    }

    @Test func `tell of letters, from the server only`() throws {
        let text = #"{"type":"mail","identity":{"email":"a@shop.example"},"happened":"opened","letter":"welcome-2"}"#
        #expect(try decode(text, .server).map(\.action) == [.mail(MailEngagement(.opened, letter: "welcome-2"))])
        #expect(try decode(text, .history).count == 1)
        #expect(throws: InvalidValue(field: "type", reason: "is for the shop's server, with its key")) {
            try decode(text, .storefront)
        }
        let error = #expect(throws: InvalidValue.self) { try decode(text.replacing("opened", with: "burnt"), .server) }
        #expect(error?.field == "happened")
    }

    @Test(arguments: [
        #""type":"identify""#, #""type":"consent","purpose":"email","given":true"#, #""type":"mail","happened":"sent""#,
    ])
    func `are about somebody`(members: String) throws {
        let error = #expect(throws: InvalidValue.self) { try decode("{\(members)}", .server) }
        #expect(error?.field == "identity")
        #expect(throws: InvalidValue.self) { try decode(#"{"identity":{"email":""},\#(members)}"#, .server) }
        #expect(throws: Never.self) { try decode(#"{"visitor":"\#(Self.visitor)",\#(members)}"#, .server) }
        #expect(throws: Never.self) { try decode(#"{"visitor":"\#(Self.visitor)","events":[{\#(members)}]}"#, .server) }
    }

    @Test(arguments: ["merge", "split"], [Event.Origin.storefront, .server, .history])
    func `never merge or split`(type: String, origin: Event.Origin) {
        let error = #expect(throws: InvalidValue.self) { try decode(#"{"type":"\#(type)","identity":{"customer":1}}"#, origin) }
        #expect(error?.field == "type")
        #expect(error?.reason.contains("merge") == false)
    }

    private func decode(_ text: String, _ origin: Event.Origin) throws(InvalidValue) -> [Event] {
        try decoder.batch(from: Array(text.utf8), now: Self.now, origin: origin).events
    }
}
