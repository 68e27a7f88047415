import Commerce
import Testing

@Suite struct `An identifier of a person` {
    @Test(arguments: [
        ("Anna@Shop.Example", "anna@shop.example"), ("  a.n.n.a+x@b.co\u{A0}", "a.n.n.a+x@b.co"),
        ("\u{FEFF}ИВАН@пример.рф", "иван@пример.рф"), ("o'brien@mail.example", "o'brien@mail.example"),
    ])
    func `as an e-mail address is written in one way, its dots left alone`(text: String, value: String) {
        #expect(PersonIdentifier.email(text)?.value == value)
    }

    @Test(arguments: [
        "", "anna", "anna@", "@shop.example", "anna@shop", "a@b@c.example", "a b@shop.example", "<a@shop.example>",
        "a@-shop.example", "a@shop..example", "\"a\"@shop.example", "a,b@shop.example",
        String(repeating: "a", count: 65) + "@b.co",
        "a@" + String(repeating: "b", count: 260) + ".example",
    ])
    func `is no e-mail address if it cannot be one`(text: String) {
        #expect(PersonIdentifier.email(text) == nil)
    }

    @Test(arguments: [("+7 (916) 123-45-67", "+79161234567"), ("+49.30/1234567", "+49301234567")])
    func `as a phone in international form loses its marks`(text: String, value: String) {
        #expect(PersonIdentifier.phone(international: text)?.value == value)
    }

    @Test(arguments: ["8 916 123 45 67", "+0 123 456 789", "+12345", "+1234567890123456", "+7916abc4567", "++79161234567", ""])
    func `is no phone in international form if it cannot be one`(text: String) {
        #expect(PersonIdentifier.phone(international: text) == nil)
    }

    @Test func `as a card is read through spaces, hyphens and small letters`() {
        #expect(PersonIdentifier.card(" ab-12 34 ")?.value == "AB1234")
        #expect(PersonIdentifier.card(" - ") == nil)
    }

    @Test func `as the shop's number is kept as it is`() {
        #expect(PersonIdentifier.customer(" aB-1 ")?.value == "aB-1")
        #expect(PersonIdentifier.customer(String(repeating: "x", count: 129)) == nil)
    }

    @Test func `comes back from its description, and so does a browser`() {
        let references: [PersonReference] = [
            .identifier(PersonIdentifier(unchecked: .email, "a@b.example")),
            .visitor(VisitorID(high: 1, low: 2)), .identifier(PersonIdentifier(unchecked: .customer, "a:b")),
        ]
        for reference in references { #expect(PersonReference(reference.description) == reference) }
        #expect(PersonReference("email") == nil && PersonReference("visitor:1") == nil && PersonReference("name:x") == nil)
    }
}
