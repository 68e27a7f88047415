import Commerce

/// What the recorded process does, event by event: the verifier knows from an event's number alone what it must find.
enum Script {
    /// The visitors who take turns.
    private static let visitorCount: UInt64 = 97
    private static let firstMoment = Timestamp(seconds: 1_780_000_000)

    /// The n-th event, from 1 on.
    static func event(_ number: Int) -> Event {
        let mixed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        return Event(
            visitor: visitor(number), time: firstMoment.advanced(byMilliseconds: Int64(number) * 731),
            externalID: externalID(number), page: Page(url: "/p/\(mixed % 500)", referrer: number % 11 == 0 ? "/" : nil),
            action: action(number, mixed))
    }

    /// Whose event is the n-th.
    static func visitor(_ number: Int) -> VisitorID {
        VisitorID(high: UInt64(number) % visitorCount, low: UInt64(number) % visitorCount &* 0xD1B5_4A32_D192_ED03)
    }

    /// The number of an event by the caller's id that it carries; nil for one that is not of this script.
    static func number(of event: Event) -> Int? {
        guard let id = event.externalID, id.hasPrefix("e-") else { return nil }
        return Int(id.dropFirst(2))
    }

    /// The one product whose price is raised again and again: by now it costs so many cents.
    static func product(costing cents: Int) -> Product {
        Product(
            id: productID, name: "Raised again and again", url: "/p/raised",
            price: Money(minorUnits: Int64(cents), currency: .eur),
            description: String(repeating: "\(cents) ", count: 40 + cents % 60))
    }

    /// The id of that product.
    static let productID = ProductID(unchecked: "raised")

    private static func externalID(_ number: Int) -> String { "e-\(number)" }

    private static func action(_ number: Int, _ mixed: UInt64) -> Action {
        let product = ProductID(unchecked: "p-\(mixed % 500)")
        let price = Money(minorUnits: Int64(mixed % 10_000) + 1, currency: .eur)
        let line = CartLine(product: product, quantity: 1 + Int(mixed % 3), price: price)
        switch number % 10 {
        case 3: return .cartAdd(line)
        case 5: return .search(phrase: String(repeating: "word \(mixed % 1000) ", count: 1 + Int(mixed % 20)), results: 3)
        case 7: return .categoryView(CategoryID(unchecked: "c-\(mixed % 20)"))
        case 9: return .order(Order(id: OrderID(unchecked: "o-\(number)"), lines: [line]))
        default: return .productView(product)
        }
    }
}
