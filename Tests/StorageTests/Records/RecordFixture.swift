import Commerce
import Storage

/// One value of every kind, and the bytes that stood for it when its record's version was written for the first time.
enum RecordFixture {
    private static let bottle = ProductID(unchecked: "bottle-1")
    private static let bib = ProductID(unchecked: "слюнявчик")
    private static let price = Money(minorUnits: 129_900, currency: .rub)
    private static let lines = [CartLine(product: bottle, quantity: 2, price: price), CartLine(product: bib)]

    /// An event; every second kind has the optional parts.
    static func event(_ kind: Action.Kind) -> Event {
        var event = Event(
            id: EventID(rawValue: 1_772_366_400_123 << 20 | 7), visitor: nil, time: Timestamp(milliseconds: 1_772_366_400_000),
            origin: .history, action: action(kind))
        guard kind.rawValue % 2 == 0 else { return event }
        event.visitor = VisitorID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)
        event.origin = .storefront
        event.externalID = "m5x-1"
        event.page = Page(url: "https://shop.example/p?a=1", referrer: kind.rawValue % 4 == 0 ? "https://search.example/" : nil)
        return event
    }

    private static func action(_ kind: Action.Kind) -> Action {
        switch kind {
        case .pageView: .pageView
        case .productView: .productView(bottle)
        case .categoryView: .categoryView(CategoryID(unchecked: "10"))
        case .search: .search(phrase: "бутылочка", results: 12)
        case .cartAdd: .cartAdd(lines[0])
        case .cartRemove: .cartRemove(lines[1])
        case .cart: .cart(lines)
        case .checkout: .checkout
        case .order: .order(Order(id: OrderID(unchecked: "2026/17"), lines: lines, total: price))
        case .impression: .impression(.home, [bottle, bib])
        case .click: .click(.product, bib)
        case .identify, .orderUpdate, .consent, .mail, .merge, .split: preconditionFailure("no kind of version 1")
        }
    }

    static let profile: Profile = {
        var profile = Profile(
            visitor: VisitorID(high: 1, low: 2), firstSeen: Timestamp(milliseconds: 1_772_000_000_000))
        profile.lastSeen = Timestamp(milliseconds: 1_772_366_400_000)
        profile.eventCount = 300
        profile.sessionCount = 12
        profile.session = Session(start: Timestamp(milliseconds: 1_772_366_000_000))
        profile.session.end = profile.lastSeen
        profile.session.eventCount = 4
        profile.session.views = [bottle, bib, bottle]
        profile.viewed = [
            ViewedProduct(product: bottle, time: profile.lastSeen), ViewedProduct(product: bib, time: profile.session.start),
        ]
        profile.cart = lines
        profile.cartChangedAt = profile.lastSeen
        profile.identifiers = [PersonIdentifier(unchecked: .email, "anna@shop.example")]
        profile.details = PersonDetails(name: "Анна", birthday: Birthday(month: 2, day: 29), properties: ["size": "M"])
        profile.lastEvent = EventPlace(time: profile.lastSeen, kind: 9)
        profile.firstSource = VisitSource(name: "google", medium: "cpc")
        profile.sources = [VisitCount(source: .direct, count: 11, last: profile.session.start)]
        profile.region = RegionID(unchecked: "77")
        profile.viewedCategories = [ViewedCategory(category: CategoryID(unchecked: "10"), time: profile.session.start, count: 3)]
        var placed = PlacedOrder(id: OrderID(unchecked: "2026/17"), at: profile.session.start)
        placed.order = Order(id: placed.order.id, lines: lines, total: price, promoCode: "MAY", channel: .offline, place: "1")
        placed.placedAt = profile.session.start
        placed.status = .returned
        placed.returned = [lines[1]]
        profile.orders = [placed]
        let decision = ConsentDecision(purpose: .email, isGiven: true, text: "Letters, please.", source: "checkout")
        profile.consents = [ConsentState(decision: decision, time: profile.session.start)]
        profile.mail.tallies = [.sent: MailRecord.Tally(count: 3, last: profile.session.end)]
        return profile
    }()

    static let product: StoredProduct = {
        var product = Product(id: bottle, group: GroupID(unchecked: "g"), name: "Бутылочка 👶", url: "/p/bottle-1")
        product.pictures = ["/i/1.jpg", "/i/2.jpg"]
        product.price = price
        product.oldPrice = Money(minorUnits: 150_000, currency: .rub)
        product.purchasePrice = Money(minorUnits: 90_000, currency: .rub)
        product.brand = "Nuby"
        product.categories = [CategoryID(unchecked: "10"), CategoryID(unchecked: "11")]
        product.isAvailable = true
        product.stock = 7
        product.description = "Soft."
        product.parameters = [Parameter(name: "Volume", value: "250", unit: "ml"), Parameter(name: "Colour", value: "red")]
        product.regions = [
            RegionalOffer(region: RegionID(unchecked: "77"), isAvailable: false, price: price, stock: 0, url: "/msk/p/bottle-1"),
            RegionalOffer(region: RegionID(unchecked: "78"), isAvailable: true),
        ]
        return StoredProduct(product: product, feed: "feed")
    }()

    static let category = Category(
        id: CategoryID(unchecked: "11"), parent: CategoryID(unchecked: "10"), name: "Бутылочки")

    static let feedState = FeedState(
        name: "feed", etag: "\"abc\"", lastModified: "Sun, 01 Mar 2026 12:00:00 GMT",
        finishedAt: Timestamp(milliseconds: 1_772_366_400_000), taken: 1_000, skipped: 3, added: 20, changed: 128, gone: 1,
        isHeldBack: true, problems: ["3 × no price", ""])

    static let importPosition = ImportPosition(fingerprint: "history:12-ab", rows: 2_756_101, events: 2_756_100, isComplete: true)
}
