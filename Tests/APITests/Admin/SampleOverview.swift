import Commerce
import Storage

@testable import Personalization

/// A shop at one moment, for the tests of the shopkeeper's page.
enum SampleOverview {
    static let now = Timestamp(milliseconds: 1_790_000_000_000)
    static let bib = ProductID(unchecked: "b1")
    static let visitor = VisitorID(high: 0xabcd_ef01_2345_6789, low: 1)

    /// One event of each kind, and a feed that was held back.
    static var overview: ShopOverview {
        var today = DayCounts([:])
        today.visitors = 3
        today.revenue = [Money(minorUnits: 12_990, currency: .eur)]
        let product = Product(id: bib, name: "<b>Bib</b>", url: "/p/b1", pictures: ["/pictures/b1.svg"])
        return ShopOverview(
            startedAt: now.advanced(bySeconds: -60), today: today, yesterday: DayCounts([:]), eventsPerSecond: 1.5,
            activeVisitors: 2, liveEvents: actions.map { event($0) },
            topProducts: [ShopOverview.TopProduct(card: ProductCard(product), score: 2.25)],
            store: ShopOverview.StoreState(
                statistics: nil, lastEventID: EventID(startOf: now),
                watermark: EventID(startOf: now.advanced(byMilliseconds: -420)),
                lastCommitMicroseconds: 800, commitP99Microseconds: 4000, queueDepth: 1),
            models: ShopOverview.ModelState(items: 4, sessions: 5, clicks: 6, bytes: 7, lastSnapshotAt: nil),
            catalogue: ShopOverview.CatalogueState(
                products: 8, available: 7, categories: 2,
                feeds: [
                    FeedState(
                        name: "main", finishedAt: now, taken: 8, skipped: 1, isHeldBack: true, problems: ["line 3: no price"])
                ]))
    }

    static let actions: [Action] = [
        .pageView, .productView(bib), .categoryView(CategoryID(unchecked: "bibs")), .search(phrase: "bib", results: 3),
        .cartAdd(CartLine(product: bib, quantity: 2)), .cartRemove(CartLine(product: bib)), .cart([CartLine(product: bib)]),
        .checkout,
        .order(
            Order(
                id: OrderID(unchecked: "A1"), lines: [CartLine(product: bib)], total: Money(minorUnits: 900, currency: .eur))),
        .impression(.home, [bib]), .click(.home, bib),
        .identify(PersonDetails(name: "Anna")),
        .orderUpdate(OrderUpdate(id: OrderID(unchecked: "A1"), status: .returned, returned: [CartLine(product: bib)])),
        .consent(ConsentDecision(purpose: .email, isGiven: true)), .mail(MailEngagement(.opened, letter: "welcome")),
        .merge([.visitor(visitor)]), .split([.visitor(visitor)], from: []),
    ]

    private static func event(_ action: Action) -> Event {
        Event(
            id: EventID(startOf: now), visitor: visitor, time: now, page: Page(url: "https://shop.example/p/b1"),
            identity: PersonIdentifier.email("anna@shop.example").flatMap { Identity([$0], isProven: true) }, action: action)
    }
}
