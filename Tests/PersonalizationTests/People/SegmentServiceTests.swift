import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct SegmentServiceTests {
    private let vip = SegmentID(unchecked: "vip")

    private func big(_ from: Double) -> SegmentRule { .condition(.spent(ValueRange(from: from))) }

    private func shop() throws -> PeopleShop {
        let shop = try PeopleShop()
        for customer in 1...20 { try shop.order(customer, Int64(customer) * 1_000) }
        return shop
    }

    @Test func `a rule is counted while it is edited, with some of those who fit`() throws {
        let shop = try shop()
        let preview = try shop.segments.preview(big(100), sample: 4)
        #expect(preview.count == 11 && preview.outOf == 20 && preview.sample.count == 4)
        #expect(throws: InvalidValue.self) { try shop.segments.preview(.all([])) }
    }

    @Test func `members come page by page, each once, in the order of their ids`() throws {
        let shop = try shop()
        try shop.segments.put(Segment(id: vip, rule: big(100)))
        var (pages, last): ([PersonID], PersonID?) = ([], nil)
        while true {
            let page = shop.segments.members(of: vip, after: last, limit: 4)
            guard !page.isEmpty else { break }
            pages += page
            last = page.last
        }
        #expect(pages.count == 11 && pages == pages.sorted() && Set(pages).count == 11)
        #expect(shop.segments.members(of: Lifecycle.new.segment, limit: 100).count == 20)
        #expect(shop.segments.members(of: SegmentID(unchecked: "none"), limit: 100).isEmpty)
    }

    @Test func `what leads back to itself or to nothing is refused by its own field`() throws {
        let shop = try shop()
        try shop.segments.put(Segment(id: vip, rule: big(100)))
        let other = Segment(id: SegmentID(unchecked: "other"), rule: .not(.condition(.segment(vip))))
        try shop.segments.put(other)
        let circle = Segment(id: vip, rule: .all([big(1), .condition(.segment(other.id))]))
        #expect(throws: InvalidValue(field: "rule.all[1].segment", reason: "must not lead back to the segment itself")) {
            try shop.segments.put(circle)
        }
        let lost = Segment(id: SegmentID(unchecked: "lost"), rule: .condition(.segment(SegmentID(unchecked: "gone"))))
        #expect(throws: InvalidValue(field: "rule.segment", reason: "there is no segment gone")) { try shop.segments.put(lost) }
        #expect(shop.segments.segments().map(\.segment.id.rawValue) == ["other", "vip"])
    }

    @Test func `what others speak of stays`() throws {
        let shop = try shop()
        try shop.segments.put(Segment(id: vip, rule: big(100)))
        let other = Segment(id: SegmentID(unchecked: "other"), rule: .not(.condition(.segment(vip))))
        try shop.segments.put(other)
        #expect(throws: SegmentError.usedBySegments([other.id])) { try shop.segments.deleteSegment(vip) }
        #expect(try shop.segments.deleteSegment(other.id))
        let pin = Rule(
            id: RuleID(unchecked: "pin"), pageConditions: [RuleCondition(.segment([vip]))],
            action: .pin([ProductID(unchecked: "p1")], slot: 1))
        try shop.store.put(pin)
        #expect(throws: SegmentError.usedByRules([pin.id])) { try shop.segments.deleteSegment(vip) }
        #expect(try !shop.segments.deleteSegment(SegmentID(unchecked: "none")))
    }

    @Test func `whoever was in a segment that is removed has left it`() throws {
        let shop = try shop()
        let start = shop.clock.now
        try shop.segments.put(Segment(id: vip, rule: big(100)))
        shop.clock.advance(seconds: 60)
        _ = try shop.segments.deleteSegment(vip)
        shop.clock.advance(seconds: 60)
        let report = try shop.segments.movements(from: start, until: shop.clock.now)
        #expect(report.entered(vip) == 11 && report.left(vip) == 11)
        try shop.segments.put(Segment(id: SegmentID(unchecked: "next"), rule: big(190)))
        #expect(shop.segments.segments().map(\.count) == [2])
    }

    @Test func `a rule is a sentence with the catalogue's names`() throws {
        let rule = SegmentRule.condition(.dealings(Dealings(.bought, .category([CategoryID(unchecked: "cases")]))))
        #expect(try shop().segments.sentence(rule, in: .english) == "People who have bought category “Cases”.")
    }
}
