public import Commerce

/// Values of the shop's vocabulary at their limits: whatever can exist may come.
extension SeededRandom {
    /// Texts that have broken somebody's program before, none with a zero byte.
    public static let hostileTexts: [String] = [
        "", " ", "a", "0", "null", "<script>alert('1')</script>", "'; DROP TABLE products;--", "%00%0A", "../../etc/passwd",
        "Бутылочка для кормления", "赤ちゃん用品", "مصاصة", "👶🏽🍼", "👨‍👩‍👧‍👦", "e\u{301}", "\u{E9}", "\u{FEFF}x", "\u{202E}abc", "\u{FFFD}",
        "\u{10FFFF}", "a\tb\r\nc", "\u{7F}", String(repeating: "long ", count: 400), String(repeating: "ж", count: 64),
    ]

    /// A text of any kind.
    public mutating func text() -> String {
        chance(50) ? pick(Self.hostileTexts) : String(next(), radix: 36)
    }

    /// A valid id: 1 to 128 bytes, nothing below a space.
    public mutating func identifier<ID: Identifier>(_ type: ID.Type = ID.self) -> ID {
        switch number(0...9) {
        case 0: return ID(unchecked: String(repeating: "x", count: ID.maximumLength))
        case 1: return ID(unchecked: String(repeating: "ё", count: ID.maximumLength / 2))
        case 2: return ID(unchecked: "👶🏽 \(number(0...99))")
        case 3: return ID(unchecked: " ")
        default: return ID(unchecked: "id-\(number(0...999))")
        }
    }

    /// An amount of any size and currency.
    public mutating func money() -> Money {
        let amount: Int64 = pick([0, 1, -1, 129_900, .max, .min, Int64(truncatingIfNeeded: next() >> 20)])
        return Money(minorUnits: amount, currency: pick([.eur, .rub, .usd, .gbp]))
    }

    /// A moment: of these years, or as far off as there is.
    public mutating func moment() -> Timestamp {
        if chance(10) { return Timestamp(milliseconds: pick([0, -1, .max / 4, .min / 4])) }
        return Timestamp(milliseconds: 1_600_000_000_000 + Int64(next() >> 25))
    }

    /// A visitor, seldom one met before.
    public mutating func visitor() -> VisitorID {
        chance(10) ? VisitorID(high: pick([0, .max]), low: pick([0, .max])) : VisitorID(using: &self)
    }

    /// Pieces of a product.
    public mutating func cartLine() -> CartLine {
        CartLine(
            product: identifier(), quantity: pick([1, 2, 127, 128, CartLine.maximumQuantity]), price: maybe { $0.money() })
    }

    /// What somebody may do, of a given kind.
    public mutating func action(_ kind: Action.Kind) -> Action {
        switch kind {
        case .pageView: .pageView
        case .productView: .productView(identifier())
        case .categoryView: .categoryView(identifier())
        case .search: .search(phrase: text(), results: maybe { $0.pick([0, 1, 1_000_000, .max]) })
        case .cartAdd: .cartAdd(cartLine())
        case .cartRemove: .cartRemove(cartLine())
        case .cart: .cart(list(0...5) { $0.cartLine() })
        case .checkout: .checkout
        case .order: .order(order())
        case .impression: .impression(identifier(), list(0...12) { $0.identifier() })
        case .click: .click(identifier(), identifier())
        case .identify: .identify(details())
        case .orderUpdate:
            .orderUpdate(
                OrderUpdate(
                    id: identifier(), status: pick(OrderStatus.allCases), returned: list(0...3) { $0.cartLine() },
                    refund: maybe { $0.money() }))
        case .consent:
            .consent(
                ConsentDecision(
                    purpose: pick(ConsentDecision.Purpose.allCases), isGiven: chance(50), text: maybe { $0.text() },
                    source: maybe { $0.text() }))
        case .mail: .mail(MailEngagement(pick(MailEngagement.Kind.allCases), letter: maybe { $0.text() }))
        case .merge: .merge(list(2...3) { $0.reference() })
        case .split: .split(list(1...2) { $0.reference() }, from: list(1...2) { $0.reference() })
        }
    }

    /// An order, every optional part there or not.
    public mutating func order() -> Order {
        Order(
            id: identifier(), lines: list(0...5) { $0.cartLine() }, total: maybe { $0.money() }, discount: maybe { $0.money() },
            promoCode: maybe { $0.text() }, channel: maybe { $0.pick(OrderChannel.allCases) }, place: maybe { $0.text() })
    }

    /// What somebody may say about themselves.
    public mutating func details() -> PersonDetails {
        PersonDetails(
            name: maybe { $0.text() },
            birthday: maybe { random in
                Birthday(year: random.maybe { $0.number(1900...2100) }, month: random.number(1...12), day: random.number(1...28))
            } ?? nil, timeZone: maybe { $0.pick(["Europe/Moscow", "UTC"]) }, language: maybe { $0.pick(["ru", "en"]) },
            properties: Dictionary(list(0...4) { ($0.text(), $0.text()) }) { first, _ in first })
    }

    /// An identifier out of a few.
    public mutating func personIdentifier() -> PersonIdentifier {
        PersonIdentifier(unchecked: pick(PersonIdentifier.Kind.allCases), pick(["1", "a@b.example", "+79161234567", "Ж"]))
    }

    /// A browser or an identifier.
    public mutating func reference() -> PersonReference {
        chance(50) ? .visitor(visitor()) : .identifier(personIdentifier())
    }

    /// What an event may say about who is behind it.
    public mutating func identity() -> Identity? {
        Identity(list(1...3) { $0.personIdentifier() }, isProven: chance(50))
    }

    /// An event of a given kind, every optional part there or not.
    public mutating func event(_ kind: Action.Kind) -> Event {
        Event(
            id: EventID(rawValue: next() >> 1), visitor: maybe { $0.visitor() }, time: moment(),
            origin: pick(Event.Origin.allCases), externalID: maybe { $0.pick(["a", String(repeating: "z", count: 64), "1-2"]) },
            page: maybe { random in Page(url: random.text(), referrer: random.maybe { $0.text() }) },
            region: maybe { $0.identifier() }, identity: maybe { $0.identity() } ?? nil, action: action(kind))
    }
}
