import Commerce
import Testing

@testable import API

@Suite struct SegmentDecoderTests {
    private let id = SegmentID(unchecked: "vip")

    private func rule(_ text: String) throws -> SegmentRule {
        try SegmentDecoder().rule(from: Array(#"{"rule": \#(text)}"#.utf8))
    }

    private func field(of text: String) -> String? {
        do {
            _ = try rule(text)
            return nil
        } catch {
            return (error as? InvalidValue)?.field
        }
    }

    private static let conditions: [(String, SegmentCondition)] = [
        (#"{"orders": {"from": 2, "days": 365}}"#, .orders(ValueRange(from: 2), days: 365)),
        (#"{"spent": {"from": 200}}"#, .spent(ValueRange(from: 200))),
        (#"{"averageOrder": {"to": 99.5}}"#, .averageOrder(ValueRange(to: 99.5))),
        (#"{"lastOrder": {"daysAgo": {"from": 30, "to": 90}}}"#, .date(.lastOrder, .daysAgo(ValueRange(from: 30, to: 90)))),
        (#"{"birthday": {"daysAhead": {"to": 7}}}"#, .date(.birthday, .daysAhead(ValueRange(to: 7)))),
        (
            #"{"firstSeen": {"from": "2026-01-01", "to": "2026-03-31"}}"#,
            .date(.firstSeen, .between(from: CivilDay(year: 2026, month: 1, day: 1), to: CivilDay(year: 2026, month: 3, day: 31)))
        ),
        (#"{"expectedOrder": "never"}"#, .date(.expectedOrder, .never)),
        (#"{"cartAge": {"daysAgo": {"from": 1}}}"#, .date(.cartAge, .daysAgo(ValueRange(from: 1)))),
        (#"{"viewed": {}}"#, .dealings(Dealings(.viewed))),
        (
            #"{"bought": {"product": ["a", "7"], "days": 14, "times": {"from": 2}}}"#,
            .dealings(
                Dealings(
                    .bought, .product([ProductID(unchecked: "a"), ProductID(unchecked: "7")]), days: 14,
                    times: ValueRange(from: 2)))
        ),
        (#"{"inCart": {"brand": ["Lego"]}}"#, .dealings(Dealings(.inCart, .brand(["Lego"])))),
        (#"{"cartSum": {"from": 50}}"#, .cartSum(ValueRange(from: 50))),
        (
            #"{"interest": {"category": ["phones"], "share": {"from": 0.2}}}"#,
            .interest(.category([CategoryID(unchecked: "phones")]), share: ValueRange(from: 0.2))
        ),
        (#"{"source": {"visit": "first", "names": ["google"]}}"#, .source(.first, names: ["google"])),
        (#"{"region": ["spb"]}"#, .region([RegionID(unchecked: "spb")])), (#"{"boughtIn": ["offline"]}"#, .boughtIn([.offline])),
        (
            #"{"mail": {"happened": "opened", "days": 30, "times": {"to": 0}}}"#,
            .mail(.opened, days: 30, times: ValueRange(to: 0))
        ),
        (#"{"property": {"name": "size", "values": ["M"]}}"#, .property(name: "size", .values(["M"]))),
        (
            #"{"property": {"name": "children", "number": {"from": 1}}}"#,
            .property(name: "children", .number(ValueRange(from: 1)))
        ),
        (#"{"lifecycle": ["loyal", "atRisk"]}"#, .lifecycle([.loyal, .atRisk])),
        (
            #"{"rfm": {"recency": {"from": 4}, "monetary": {"from": 3, "to": 3}}}"#,
            .rfm(recency: ValueRange(from: 4), frequency: nil, monetary: ValueRange(from: 3, to: 3))
        ),
        (#"{"segment": "vip"}"#, .segment(SegmentID(unchecked: "vip"))), (#"{"has": ["email", "card"]}"#, .has([.email, .card])),
        (#"{"consent": {"purpose": "email", "given": false}}"#, .consent(.email, isGiven: false)),
    ]

    @Test func `every condition is read and written in the same shape`() throws {
        for (text, condition) in Self.conditions {
            #expect(try rule(text) == .condition(condition))
            let segment = Segment(id: id, name: "VIP", rule: .not(.all([.condition(condition), .any([.condition(condition)])])))
            #expect(try SegmentDecoder().segment(id, from: SegmentJSON.body(segment)) == segment)
        }
    }

    @Test func `a segment has a name, a rule and perhaps a webhook`() throws {
        let text =
            #"{"id": "vip", "name": "Best", "rule": {"spent": {"from": 9}}, "webhook": {"url": "https://a.example/", "secret": "s"}}"#
        let expected = Segment(
            id: id, name: "Best", rule: .condition(.spent(ValueRange(from: 9))),
            webhook: SegmentWebhook(url: "https://a.example/", secret: "s"))
        #expect(try SegmentDecoder().segment(id, from: Array(text.utf8)) == expected)
        #expect(try SegmentDecoder().segment(id, from: SegmentJSON.body(expected)) == expected)
        let plain = try SegmentDecoder().segment(id, from: Array(#"{"rule": {"spent": {"from": 9}}, "webhook": null}"#.utf8))
        #expect(plain.webhook == nil)
        #expect(throws: InvalidValue.self) { try SegmentDecoder().segment(SegmentID(unchecked: "x"), from: Array(text.utf8)) }
    }

    @Test(arguments: [
        (#"{"all": [{"orders": {"from": 1}}, {"spent": {"from": -1}}]}"#, "rule.all[1].spent.from"),
        (#"{"all": [{"orders": {"from": 1}}, {"spend": {"from": 1}}]}"#, "rule.all[1].spend"),
        (#"{"orders": {"from": 1, "dais": 3}}"#, "rule.orders.dais"), (#"{"any": []}"#, "rule.any"), (#"{}"#, "rule"),
        (#"{"spent": {"from": 1}, "orders": {"from": 1}}"#, "rule"), (#"{"lastOrder": "sometimes"}"#, "rule.lastOrder"),
        (#"{"lastOrder": {"daysAgo": {"from": 1}, "to": "2026-01-01"}}"#, "rule.lastOrder.to"),
        (#"{"lastOrder": {"from": "2026-02-30"}}"#, "rule.lastOrder.from"),
        (#"{"viewed": {"product": ["a"], "brand": ["b"]}}"#, "rule.viewed"),
        (#"{"property": {"name": "x"}}"#, "rule.property"), (#"{"lifecycle": ["loyal", "gold"]}"#, "rule.lifecycle[1]"),
        (#"{"consent": {"purpose": "fax"}}"#, "rule.consent.purpose"), (#"{"segment": ""}"#, "rule.segment"), (#"7"#, "rule"),
        (#"{"mail": {"happened": "read"}}"#, "rule.mail.happened"), (#"{"boughtIn": []}"#, "rule.boughtIn"),
    ])
    func `what is not understood is refused by name`(text: String, name: String) {
        #expect(field(of: text) == name)
    }

    @Test func `a rule may be eight levels deep and no deeper`() {
        func nested(_ levels: Int) -> String {
            (1..<levels).reduce(#"{"spent": {"from": 1}}"#) { text, level in
                level % 2 == 0 ? #"{"not": \#(text)}"# : #"{"all": [\#(text)]}"#
            }
        }
        #expect(field(of: nested(8)) == nil)
        #expect(field(of: nested(9)) != nil)
        #expect(field(of: String(repeating: #"{"not":"#, count: 5_000)) != nil)
    }
}
