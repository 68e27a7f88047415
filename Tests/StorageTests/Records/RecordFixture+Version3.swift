import Commerce

/// Events of version 3, and the bytes that stood for them when it was written for the first time. Never change these.
extension RecordFixture {
    private static func told(_ action: Action, _ identity: Identity? = nil) -> Event {
        Event(
            id: EventID(rawValue: 1_772_366_400_123 << 20 | 7), visitor: nil, time: Timestamp(milliseconds: 1_772_366_400_000),
            origin: .server, identity: identity, action: action)
    }

    private static let anna = PersonIdentifier(unchecked: .email, "anna@shop.example")
    private static let visitor = VisitorID(high: 1, low: 2)

    static let version3: [String: Event] = [
        "identify": told(
            .identify(PersonDetails(name: "Анна", birthday: Birthday(year: 1990, month: 2, day: 28), properties: ["size": "M"])),
            Identity([anna], isProven: true)),
        "order": told(
            .order(
                Order(
                    id: OrderID(unchecked: "2026/17"), lines: [CartLine(product: ProductID(unchecked: "p"), quantity: 2)],
                    promoCode: "MAY", channel: .offline, place: "1"))),
        "orderUpdate": told(
            .orderUpdate(
                OrderUpdate(id: OrderID(unchecked: "2026/17"), status: .returned, refund: Money(minorUnits: 500, currency: .eur)))
        ),
        "consent": told(.consent(ConsentDecision(purpose: .email, isGiven: true, text: "Yes", source: "form"))),
        "mail": told(.mail(MailEngagement(.clicked, letter: "cart-1"))),
        "merge": told(.merge([.identifier(anna), .visitor(visitor)])),
        "split": told(.split([.visitor(visitor)], from: [.identifier(anna)])),
    ]

    static let version3Events: [String: String] = [
        "consent":
            "030e20f501020101035965730104666f726dbbbdff3a",
        "identify":
            "030ca0f50101010211616e6e614073686f702e6578616d706c650108d090d0bdd0bdd0b0028c1f021c0000010473697a6501"
            + "4d6b7ece34",
        "mail":
            "030f20f501030106636172742d31e72a32da",
        "merge":
            "031020f501020211616e6e614073686f702e6578616d706c650000000000000000010000000000000002d8b14a5b",
        "order":
            "030920f50107323032362f31370001017002000001034d41590201013132b26341",
        "orderUpdate":
            "030d20f50107323032362f3137060001455552e807a353a2de",
        "split":
            "031120f501010000000000000000010000000000000002010211616e6e614073686f702e6578616d706c6552cbcd2c",
    ]

    /// A profile of its version 2, which came with these events.
    static let version2Profile =
        "02010211616e6e614073686f702e6578616d706c650108d090d0bdd0bdd0b001021d0000010473697a65014d80e0f1b69267"
        + "80a8a894956780a8a894956709ac020c80bef793956780a8a8949567040308626f74746c652d3112d181d0bbd18ed0bdd18f"
        + "d0b2d187d0b8d0ba08626f74746c652d310106676f6f676c6501036370630106646972656374000b80bef793956701023737"
        + "0208626f74746c652d31000112d181d0bbd18ed0bdd18fd0b2d187d0b8d0ba80ea30010102313080ea30030208626f74746c"
        + "652d310201525542d8ed0f12d181d0bbd18ed0bdd18fd0b2d187d0b8d0ba01000180a8a89495670107323032362f31370152"
        + "5542d8ed0f0208626f74746c652d310201525542d8ed0f12d181d0bbd18ed0bdd18fd0b2d187d0b8d0ba01000001034d4159"
        + "020101310180bef79395670680bef7939567000112d181d0bbd18ed0bdd18fd0b2d187d0b8d0ba01000001020101104c6574"
        + "746572732c20706c656173652e0108636865636b6f757480bef79395670101030180a8a8949567061bba78"
}
