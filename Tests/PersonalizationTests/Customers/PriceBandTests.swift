import Commerce
import Testing

@testable import Personalization

@Suite struct `The price band` {
    private static func euros(_ amounts: Int64...) -> [Money] { amounts.map { Money(minorUnits: $0 * 100, currency: .eur) } }

    @Test func `is the middle half of the prices`() throws {
        let band = try #require(PriceBand(Self.euros(8, 1, 2, 7, 3, 6, 4, 5), isBought: true))
        #expect([band.low, band.typical, band.high].map(\.minorUnits) == [200, 400, 600])
        let single = try #require(PriceBand(Self.euros(9), isBought: false))
        #expect(single.low == single.high && single.low == single.typical)
        #expect(PriceBand([], isBought: true) == nil)
    }

    @Test func `comes from what was bought, else from what was looked at`() throws {
        let (noon, phone) = (Timestamp(seconds: 1_772_366_400), ProductID(unchecked: "p"))
        var profile = Profile(visitor: VisitorID(high: 1, low: 1), firstSeen: noon)
        profile.apply(Event(visitor: VisitorID(high: 1, low: 1), time: noon, action: .productView(phone)))
        let price = Money(minorUnits: 700, currency: .eur)
        #expect(PriceBand(profile) { _ in price }?.isBought == false)
        #expect(PriceBand(profile) { _ in nil } == nil)
        let order = Order(id: OrderID(unchecked: "1"), lines: [CartLine(product: phone, price: price)])
        profile.apply(Event(visitor: VisitorID(high: 1, low: 1), time: noon, action: .order(order)))
        #expect(PriceBand(profile) { _ in nil }?.isBought == true)
    }
}
