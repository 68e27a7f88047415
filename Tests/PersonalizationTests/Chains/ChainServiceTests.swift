import Commerce
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The service of consumption chains` {
    private static let day: Int64 = 86_400
    private static let (bottle, cup) = (
        ChainEnd.category(CategoryID(unchecked: "11")), ChainEnd.category(CategoryID(unchecked: "22"))
    )

    @Test func `takes a link of the owner's on day one, and offers by it`() throws {
        let shop = try TestShop()
        try shop.order(visitor(1), ["11-3"])
        #expect(shop.chains.nextOffers(for: PersonID(visitor(2)), withinDays: 14, at: shop.clock.now) == nil)
        #expect(shop.chains.nextOffers(for: PersonID(visitor(1)), withinDays: 14, at: shop.clock.now) == [])
        try shop.chains.put(try ChainEdit(from: Self.bottle, to: Self.cup, typicalDays: 30, spreadDays: 5, share: 0.4))
        shop.clock.advance(seconds: 25 * Self.day)
        let offers = try #require(shop.chains.nextOffers(for: PersonID(visitor(1)), withinDays: 14, at: shop.clock.now))
        #expect(offers.map(\.to) == [Self.cup])
        #expect(offers.first?.evidence == nil)
        #expect(try #require(offers.first).probability > 0.25)
        #expect(offers.first?.products.allSatisfy { $0.rawValue.hasPrefix("22-") } == true)
        let shown = shop.block(.nextOffer, for: visitor(1), limit: 3)
        #expect(shown.prefix(1).map(\.source) == ["nextBestOffer"])
        try shop.restart()
        #expect(shop.chains.chains().map(\.origin) == [.added])
    }

    @Test func `mutes and forgets`() throws {
        let shop = try TestShop()
        try shop.order(visitor(1), ["11-3"])
        try shop.chains.put(try ChainEdit(from: Self.bottle, to: Self.cup, typicalDays: 30, isMuted: true))
        shop.clock.advance(seconds: 25 * Self.day)
        #expect(shop.chains.nextOffers(for: PersonID(visitor(1)), withinDays: 14, at: shop.clock.now) == [])
        #expect(shop.chains.chains().map(\.isMuted) == [true])
        #expect(try shop.chains.deleteEdit(from: Self.bottle, to: Self.cup))
        #expect(try !shop.chains.deleteEdit(from: Self.bottle, to: Self.cup))
        #expect(shop.chains.chains().isEmpty)
    }

    @Test func `refuses a new link without its days, naming the field`() throws {
        let shop = try TestShop()
        #expect(throws: InvalidValue.self) { try shop.chains.put(try ChainEdit(from: Self.bottle, to: Self.cup, share: 0.2)) }
        #expect(shop.chains.chains().isEmpty)
    }
}
