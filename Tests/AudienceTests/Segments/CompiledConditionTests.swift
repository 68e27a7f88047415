import Audience
import Commerce
import Testing

@Suite struct CompiledConditionTests {
    private let sample = SamplePeople()
    private let buyer = SamplePeople.person { profile in
        profile.orders = [
            SamplePeople.order("1", 300, 10_000, "p1", "c1"), SamplePeople.order("2", 50, 15_000, "p1", channel: .offline),
            SamplePeople.order("3", 40, 99_900, "c2"),
        ]
        profile.orders[2].status = .cancelled
        profile.viewed = [
            ViewedProduct(product: "p3", time: SamplePeople.ago(3), count: 2),
            ViewedProduct(product: "c2", time: SamplePeople.ago(20), count: 1),
        ]
        profile.viewedCategories = [ViewedCategory(category: "accessories", time: SamplePeople.ago(1), count: 4)]
        profile.cart = [
            CartLine(product: "p2", quantity: 2), CartLine(product: "c1", price: Money(minorUnits: 500, currency: .eur)),
        ]
        profile.cartChangedAt = SamplePeople.ago(2)
        profile.identifiers = [PersonIdentifier(unchecked: .email, "a@b.example")]
        profile.firstSource = VisitSource(name: "google", medium: "cpc")
        profile.sources = [
            VisitCount(source: VisitSource(name: "newsletter"), last: SamplePeople.ago(3)),
            VisitCount(source: VisitSource(name: "yandex"), last: SamplePeople.ago(60)),
        ]
        profile.region = RegionID(unchecked: "spb")
        profile.details.properties = ["size": "M", "children": "2,5"]
        profile.details.birthday = Birthday(year: 1_990, month: 2, day: 25)
        profile.consents = [
            ConsentState(decision: ConsentDecision(purpose: .email, isGiven: true), time: SamplePeople.ago(9)),
            ConsentState(decision: ConsentDecision(purpose: .sms, isGiven: false), time: SamplePeople.ago(9)),
        ]
        profile.mail.tallies[.opened] = MailRecord.Tally(count: 3, last: SamplePeople.ago(10))
    }

    private func check(_ expected: Bool, _ conditions: SegmentCondition...) {
        for condition in conditions { #expect(sample.holds(condition, buyer) == expected, "\(condition)") }
    }

    private func from(_ number: Double) -> ValueRange { ValueRange(from: number) }

    @Test func `orders and sums count what was kept`() {
        check(
            true, .orders(ValueRange(from: 2, to: 2)), .orders(from(1), days: 60), .spent(ValueRange(from: 250, to: 250)),
            .averageOrder(ValueRange(from: 125, to: 125)), .boughtIn([.offline, .phone]), .boughtIn([.online]))
        check(
            false, .orders(from(3)), .orders(from(2), days: 60), .orders(from(1), days: 49), .spent(from(250.01)),
            .boughtIn([.phone]))
    }

    @Test func `days are counted back and ahead`() {
        check(
            true, .date(.lastOrder, .daysAgo(ValueRange(from: 50, to: 50))), .date(.firstOrder, .daysAgo(from(300))),
            .date(.firstSeen, .daysAgo(ValueRange(to: 400))), .date(.cartAge, .daysAgo(ValueRange(from: 1, to: 3))),
            .date(
                .lastOrder,
                .between(from: CivilDay(rawValue: SamplePeople.today - 50), to: CivilDay(rawValue: SamplePeople.today - 50))))
        check(
            false, .date(.lastOrder, .daysAgo(from(51))), .date(.lastOrder, .daysAhead(from(0))), .date(.lastOrder, .never),
            .date(.lastOrder, .between(from: nil, to: CivilDay(rawValue: SamplePeople.today - 51))))
        #expect(sample.holds(.date(.lastOrder, .never), SamplePeople.person()))
        #expect(!sample.holds(.date(.lastOrder, .daysAgo(ValueRange(to: 9_999))), SamplePeople.person()))
    }

    @Test func `a birthday comes every year`() {
        // Today is 2026-02-16.
        check(
            true, .date(.birthday, .daysAhead(ValueRange(from: 9, to: 9))),
            .date(.birthday, .daysAgo(ValueRange(from: 356, to: 356))),
            .date(
                .birthday, .between(from: CivilDay(year: 1_990, month: 2, day: 25), to: CivilDay(year: 1_990, month: 2, day: 25)))
        )
        check(false, .date(.birthday, .daysAhead(ValueRange(to: 8))), .date(.birthday, .never))
    }

    @Test func `dealings are found by product, category above and brand`() {
        check(
            true, .dealings(Dealings(.viewed, .product(["p3"]), times: ValueRange(from: 2, to: 2))),
            .dealings(Dealings(.viewed, days: 3)),
            .dealings(Dealings(.viewed, .category(["accessories"]), times: ValueRange(from: 5, to: 5))),
            .dealings(Dealings(.viewed, .category(["cases"]), times: ValueRange(from: 1, to: 1))),
            .dealings(Dealings(.bought, .brand(["ACME"]), times: ValueRange(from: 3, to: 3))),
            .dealings(Dealings(.bought, .category(["accessories"]))),
            .dealings(Dealings(.bought, .category(["phones"]), days: 50)),
            .dealings(Dealings(.inCart, .product(["p2"]), times: from(2))),
            .dealings(Dealings(.bought, .product(["c2"]), times: ValueRange(to: 0))))
        check(
            false, .dealings(Dealings(.viewed, .product(["p1"]))), .dealings(Dealings(.viewed, .category(["cases"]), days: 19)),
            .dealings(Dealings(.bought, .category(["cases"]), days: 299)), .dealings(Dealings(.bought, .product(["c2"]))),
            .dealings(Dealings(.inCart, .product(["p2"]), days: 1)), .dealings(Dealings(.inCart, .brand(["Other"]))))
    }

    @Test func `a cart without prices has those of the catalogue`() {
        check(true, .cartSum(ValueRange(from: 25, to: 25)))
        #expect(sample.holds(.cartSum(ValueRange(to: 0)), SamplePeople.person()))
    }

    @Test func `interest, sources, region, properties, consents, letters and identifiers are found`() {
        check(
            true, .source(.first, names: ["Google"]), .source(.last, names: ["x", "newsletter"]),
            .source(.any, names: ["google"]),
            .source(.any, names: ["yandex"]), .region([RegionID(unchecked: "spb")]),
            .property(name: "size", .values(["S", "M"])),
            .property(name: "children", .number(ValueRange(from: 2, to: 3))), .consent(.email, isGiven: true),
            .consent(.sms, isGiven: false),
            .mail(.opened, days: 10, times: from(3)), .mail(.clicked, times: ValueRange(to: 0)), .has([.phone, .email]),
            .interest(.category(["phones"]), share: from(0.5)))
        check(
            false, .source(.first, names: ["newsletter"]), .source(.last, names: ["google"]),
            .region([RegionID(unchecked: "msk")]),
            .property(name: "size", .values(["m"])), .property(name: "size", .number(from(0))), .consent(.sms, isGiven: true),
            .consent(.push, isGiven: false), .mail(.opened, days: 9), .has([.phone]), .segment("unknown"),
            .interest(.category(["phones"]), share: from(0.99)))
    }

    @Test func `lifecycle and scores are judged by the shop's cut points`() {
        check(true, .lifecycle([.new, .promising]), .rfm(recency: ValueRange(from: 3, to: 3), frequency: from(2), monetary: nil))
        check(false, .lifecycle([.loyal, .atRisk]), .rfm(recency: from(4), frequency: nil, monetary: nil))
        #expect(sample.holds(.lifecycle([.atRisk]), buyer, today: SamplePeople.today + 11))
        #expect(!sample.holds(.lifecycle(Lifecycle.allCases), SamplePeople.person()))
    }
}
