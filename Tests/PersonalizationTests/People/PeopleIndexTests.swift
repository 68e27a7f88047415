import Audience
import Commerce
import Foundation
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct PeopleIndexTests {
    private let buyers = Segment(id: SegmentID(unchecked: "buyers2"), rule: .condition(.orders(ValueRange(from: 1))))
    private let waiting = Segment(
        id: SegmentID(unchecked: "waiting"), rule: .condition(.date(.lastOrder, .daysAgo(ValueRange(from: 3, to: 5)))))
    private let others = Segment(
        id: SegmentID(unchecked: "others"), rule: .not(.condition(.segment(SegmentID(unchecked: "buyers2")))))

    private func shop(_ segments: Segment...) throws -> PeopleShop {
        let shop = try PeopleShop()
        for segment in segments { try shop.segments.put(segment) }
        return shop
    }

    @Test func `an event moves a person at once`() throws {
        let shop = try shop(buyers, others)
        try shop.happen(1, .pageView)
        #expect(try shop.names(1) == ["others"])
        try shop.order(1)
        #expect(try shop.names(1) == ["buyers2", "lifecycle:new"])
        #expect(try shop.movements(1) == ["→others", "→buyers2", "others→", "→lifecycle:new"])
        #expect(shop.segments.segments().map(\.count) == [1, 0])
    }

    @Test func `a refund moves them back`() throws {
        let shop = try shop(buyers)
        let order = try shop.order(1)
        try shop.happen(1, .orderUpdate(OrderUpdate(id: order, status: .cancelled)))
        #expect(try shop.names(1).isEmpty)
        #expect(try shop.movements(1).suffix(2) == ["buyers2→", "lifecycle:new→"])
    }

    @Test func `time moves them without an event, on the very day`() throws {
        let shop = try shop(waiting)
        try shop.order(1)
        var days: [Int] = []
        for day in 1...8 {
            shop.pass(days: 1)
            if try shop.names(1).contains("waiting") { days.append(day) }
        }
        #expect(days == [3, 4, 5])
        var times: [Timestamp] = []
        try shop.store.movements(after: 0) { _, movement in
            if movement.to == waiting.id || movement.from == waiting.id { times.append(movement.time) }
            return true
        }
        #expect(times == [20_503, 20_506].map { Timestamp(seconds: $0 * 86_400) })
    }

    @Test func `days that were slept through are made up for one by one`() throws {
        let shop = try shop(waiting)
        try shop.order(1)
        shop.clock.advance(seconds: 200 * 86_400)
        shop.people.tick()
        #expect(
            try shop.movements(1) == [
                "→lifecycle:new", "→waiting", "waiting→", "lifecycle:new→lifecycle:stalled",
                "lifecycle:stalled→lifecycle:sleeping",
            ])
    }

    @Test func `who merged into somebody else is gone without a movement`() throws {
        let shop = try shop(buyers)
        try shop.order(1)
        let (person, before) = (try shop.person(1), try shop.movements())
        shop.people.follow(PeopleChanges(removed: [person]))
        #expect(
            shop.people.segments(ofCustomer: person) == nil && shop.people.count == 0 && shop.people.count(of: buyers.id) == 0)
        #expect(try shop.movements() == before)
    }

    @Test func `a visitor in whom nobody was recognised is judged when asked about`() throws {
        let shop = try shop(buyers, others)
        let profile = Profile(visitor: VisitorID(high: 5, low: 5), firstSeen: shop.clock.now)
        #expect(shop.people.segments(of: profile) == [others.id])
        shop.people.follow(PeopleChanges(changed: [profile]))
        #expect(shop.people.count == 0 && shop.people.segments(ofCustomer: profile.person) == nil)
    }

    @Test func `a product's new category moves whoever dealt with it`() throws {
        let cases = Segment(
            id: SegmentID(unchecked: "cases"),
            rule: .condition(.dealings(Dealings(.bought, .category([CategoryID(unchecked: "accessories")])))))
        let shop = try shop(cases)
        try shop.order(1, 500, "p1")
        #expect(try !shop.names(1).contains("cases"))
        try shop.put("p1", "cases")
        try shop.people.catalogueChanged()
        #expect(try shop.names(1).contains("cases"))
    }

    @Test(arguments: 0..<12) func `memberships are always those of the profiles, also over restarts`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let shop = try shop(buyers, waiting, others)
        for _ in 0..<25 {
            for _ in 0..<random.number(0...6) { try happen(in: shop, &random) }
            switch random.number(0...9) {
            case 0: try shop.people.saveSnapshot()
            case 1: try shop.restart(flushing: random.chance(60))
            case 2: try shop.restart { try? FileManager.default.removeItem(atPath: shop.directory.path + "/people.snapshot") }
            case 3:
                let id = random.pick([waiting.id, buyers.id])
                try shop.segments.put(Segment(id: id, rule: .condition(.spent(ValueRange(from: Double(random.number(1...99)))))))
            case 4: try change(shop, &random)
            default: shop.pass(days: random.number(0...9))
            }
            #expect(try shop.naiveMemberships().allSatisfy { shop.people.segments(ofCustomer: $0.key) == $0.value })
            try expectHistory(of: shop)
        }
    }

    @Test func `events, changed segments, counts and snapshots may come at once`() throws {
        let shop = try shop(buyers, others)
        for number in 1...300 { try shop.order(number, Int64(number) * 10) }
        try crowd(shop)
        try shop.restart()
        #expect(try shop.naiveMemberships().allSatisfy { shop.people.segments(ofCustomer: $0.key) == $0.value })
        try expectHistory(of: shop)
    }

    /// Everything at once; what holds the store is let go of at the end, so that it can be opened anew.
    private func crowd(_ shop: PeopleShop) throws {
        let people = shop.people
        var changes: [PeopleChanges] = []
        try shop.store.customers { profile in
            var fewer = profile
            fewer.orders = []
            changes += [PeopleChanges(changed: [fewer]), PeopleChanges(changed: [profile])]
            return true
        }
        let (service, steps) = (shop.segments, changes)
        DispatchQueue.concurrentPerform(iterations: 4) { thread in
            switch thread {
            case 0: for change in steps { people.follow(change) }
            case 1:
                for number in 1...20 {
                    let rule = SegmentRule.condition(.spent(ValueRange(from: Double(number))))
                    try? service.put(Segment(id: SegmentID(unchecked: "s\(number % 3)"), rule: rule))
                }
            case 2: for _ in 0..<20 { _ = people.preview(.condition(.orders(ValueRange(from: 1)))) }
            default: for _ in 0..<10 { try? people.saveSnapshot() }
            }
        }
        #expect(people.count == 300)
        #expect(try shop.naiveMemberships().allSatisfy { people.segments(ofCustomer: $0.key) == $0.value })
        try expectHistory(of: shop)
    }

    private func happen(in shop: PeopleShop, _ random: inout SeededRandom) throws {
        shop.clock.advance(seconds: 1)
        let customer = random.number(1...9)
        switch random.number(0...3) {
        case 0: try shop.happen(customer, .productView(ProductID(unchecked: "p\(random.number(0...3))")))
        case 1: try shop.happen(customer, .cartAdd(CartLine(product: ProductID(unchecked: "c1"))))
        default: try shop.order(customer, Int64(random.number(100...9_999)), "c\(random.number(0...3))")
        }
        if random.chance(20) { try shop.store.flush() }
    }

    private func change(_ shop: PeopleShop, _ random: inout SeededRandom) throws {
        let id = SegmentID(unchecked: "extra\(random.number(0...2))")
        if random.chance(50) {
            _ = try shop.segments.deleteSegment(id)
        } else {
            try shop.segments.put(Segment(id: id, rule: .condition(.date(.lastSeen, .daysAgo(ValueRange(to: 4))))))
        }
    }

    /// Nobody enters what they are in or leaves what they are not in, and whoever entered last is in.
    private func expectHistory(of shop: PeopleShop) throws {
        var members: [PersonID: Set<SegmentID>] = [:]
        try shop.store.movements(after: 0) { _, movement in
            if let from = movement.from { #expect(members[movement.person]?.remove(from) != nil) }
            if let to = movement.to { #expect(members[movement.person, default: []].insert(to).inserted) }
            return true
        }
        for (person, segments) in members { #expect(shop.people.segments(ofCustomer: person) == segments) }
        for segment in shop.segments.segments() {
            #expect(segment.count == members.values.count { $0.contains(segment.segment.id) })
        }
    }
}
