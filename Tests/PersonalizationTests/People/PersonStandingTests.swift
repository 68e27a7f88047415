import Audience
import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct PersonStandingTests {
    @Test func `says what the segments and the grid say, and what is to come`() throws {
        let shop = try PeopleShop()
        let often = Segment(id: SegmentID(unchecked: "often"), rule: .condition(.orders(ValueRange(from: 2))))
        try shop.segments.put(often)
        try shop.order(1, 2_000, "c1")
        shop.pass(days: 10)
        try shop.order(1, 1_000, "c2")
        var found: [PersonStanding] = []
        try shop.store.customers { profile in
            found.append(shop.people.standing(of: profile))
            return true
        }
        #expect(found.count == 1 && found[0].segments == [often.id] && found[0].cell?.lifecycle == .promising)
        #expect(found[0].spent == Money(minorUnits: 3_000, currency: .eur) && found[0].score?.frequency == 2)
        // One gap of 10 days, two of the shop's 60: e^((2 ln 60 + ln 10) / 3) = 33.
        #expect(found[0].expectedOrder == CivilDay(rawValue: 20_510 + 33))
        #expect(found[0].interests.categories.map(\.name.rawValue).sorted() == ["accessories", "cases"])
        let stranger = shop.people.standing(of: Profile(visitor: VisitorID(high: 1, low: 2), firstSeen: shop.clock.now))
        #expect(stranger.segments.isEmpty && stranger.cell == nil && stranger.expectedOrder == nil)
    }
}
