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

    static let version3Events: [String: String] = [:]

    static let version2Profile = ""
}
