import Commerce
import Testing

@Suite struct SegmentTests {
    private let vip = SegmentID(unchecked: "vip")

    private func field(of rule: SegmentRule) -> String? {
        do {
            try Segment(id: vip, rule: rule).check()
            return nil
        } catch {
            return error.field
        }
    }

    private func field(of segments: [Segment]) -> String? {
        do {
            try segments.check()
            return nil
        } catch {
            return error.field
        }
    }

    private func segment(_ id: String, of others: String...) -> Segment {
        let parts = others.map { SegmentRule.condition(.segment(SegmentID(unchecked: $0))) }
        return Segment(
            id: SegmentID(unchecked: id), rule: parts.isEmpty ? .condition(.spent(ValueRange(from: 1))) : .all(parts))
    }

    @Test func `that asks for something is valid`() throws {
        let rule = SegmentRule.all([
            .condition(.orders(ValueRange(from: 2), days: 365)),
            .any([.condition(.date(.lastOrder, .daysAgo(ValueRange(from: 30, to: 90)))), .condition(.date(.birthday, .never))]),
            .not(.condition(.dealings(Dealings(.viewed, .brand(["Lego"]), days: 14, times: ValueRange(from: 2))))),
            .condition(.rfm(recency: nil, frequency: ValueRange(from: 4), monetary: nil)),
        ])
        try Segment(
            id: vip, name: "VIP", rule: rule, webhook: SegmentWebhook(url: "https://shop.example/hook", secret: "s")
        ).check()
        #expect(rule.nodeCount == 8)
    }

    @Test(arguments: [
        (SegmentRule.all([]), "rule.all"),
        (.condition(.spent(ValueRange())), "rule.spent"),
        (.not(.condition(.spent(ValueRange(from: -1)))), "rule.not.spent.from"),
        (.condition(.orders(ValueRange(from: 1), days: 0)), "rule.orders.days"),
        (.condition(.date(.lastOrder, .daysAgo(ValueRange(from: 9, to: 3)))), "rule.lastOrder.daysAgo.to"),
        (.condition(.date(.birthday, .daysAhead(ValueRange(from: -3)))), "rule.birthday.daysAhead.from"),
        (.condition(.date(.firstSeen, .between(from: nil, to: nil))), "rule.firstSeen"),
        (.condition(.dealings(Dealings(.bought, .category([])))), "rule.bought.category"),
        (.condition(.dealings(Dealings(.viewed, days: 5_000))), "rule.viewed.days"),
        (.condition(.dealings(Dealings(.inCart, times: ValueRange(from: -1)))), "rule.inCart.times.from"),
        (.condition(.interest(.brand([]), share: ValueRange(from: 0.5))), "rule.interest.brand"),
        (.condition(.interest(.brand(["x"]), share: ValueRange(from: 2))), "rule.interest.share.from"),
        (.condition(.source(.any, names: [])), "rule.source.names"), (.condition(.region([])), "rule.region"),
        (.condition(.boughtIn([])), "rule.boughtIn"), (.condition(.mail(.opened, days: -1)), "rule.mail.days"),
        (.condition(.property(name: "", .values(["M"]))), "rule.property.name"),
        (.condition(.property(name: "size", .values([]))), "rule.property.values"),
        (.condition(.property(name: "children", .number(ValueRange()))), "rule.property.number"),
        (.condition(.lifecycle([])), "rule.lifecycle"),
        (.condition(.rfm(recency: nil, frequency: nil, monetary: nil)), "rule.rfm"),
        (.condition(.rfm(recency: ValueRange(from: 6), frequency: nil, monetary: nil)), "rule.rfm.recency.from"),
        (.condition(.has([])), "rule.has"),
    ])
    func `a condition that holds nothing is refused by name`(rule: SegmentRule, name: String) {
        #expect(field(of: rule) == name)
    }

    @Test func `the field names the place in the tree`() {
        let sound = SegmentRule.condition(.spent(ValueRange(from: 1)))
        let rule = SegmentRule.all([sound, sound, .condition(.spent(ValueRange(from: -1)))])
        #expect(field(of: rule) == "rule.all[2].spent.from")
        #expect(field(of: .any([sound, .not(rule)])) == "rule.any[1].not.all[2].spent.from")
    }

    @Test func `too many nodes and too many levels are refused`() {
        let leaf = SegmentRule.condition(.spent(ValueRange(from: 1)))
        #expect(field(of: .all(Array(repeating: leaf, count: 199))) == nil)
        #expect(field(of: .all(Array(repeating: leaf, count: 200))) == "rule")
        let seven = (0..<7).reduce(leaf) { rule, _ in .not(rule) }
        #expect(field(of: seven) == nil)
        #expect(field(of: .not(seven))?.hasPrefix("rule.not.not") == true)
    }

    @Test func `what speaks of nothing or in a circle is refused, and says where`() {
        #expect(field(of: [segment("a", of: "b"), segment("b")]) == nil)
        #expect(field(of: [segment("a", of: "b", "c"), segment("b")]) == "segments[0].rule.all[1].segment")
        #expect(field(of: [segment("a", of: "a")]) == "segments[0].rule.all[0].segment")
        #expect(
            field(of: [segment("x"), segment("a", of: "x", "b"), segment("b", of: "a")]) == "segments[1].rule.all[1].segment")
        #expect(field(of: [segment("a"), segment("a")]) == "segments[1].id")
        #expect(field(of: [segment("lifecycle:new")]) == "segments[0].id")
    }

    @Test func `each comes after those that it speaks of`() {
        #expect([segment("a", of: "b"), segment("b", of: "c"), segment("c")].evaluationOrder == [2, 1, 0])
        #expect([segment("a", of: "b"), segment("b", of: "a")].evaluationOrder == nil)
    }

    @Test(arguments: [
        ("ftp://x.example/a", "s", "webhook.url"), ("https://x.example/a b", "s", "webhook.url"),
        ("https://x.example/a", "", "webhook.secret"),
    ])
    func `a webhook that cannot be called is refused`(url: String, secret: String, name: String) {
        let segment = Segment(
            id: vip, rule: .condition(.spent(ValueRange(from: 1))), webhook: SegmentWebhook(url: url, secret: secret))
        #expect(throws: InvalidValue(field: name, reason: reason(name))) { try segment.check() }
    }

    private func reason(_ name: String) -> String {
        name == "webhook.url" ? "must be an http or https address of at most 2000 bytes" : "must be 1 to 200 bytes"
    }
}
