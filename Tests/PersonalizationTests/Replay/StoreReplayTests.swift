import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `A replay of the last days` {
    private static let day: Int64 = 86_400

    /// Three weeks in which everybody who looks at 11-3 goes on to 22-5, then to something of 30.
    private static func shop() throws -> TestShop {
        let shop = try TestShop()
        for number in 0..<63 {
            shop.clock.advance(seconds: day / 3)
            try shop.look(visitor(number), at: "11-3", "22-5", "30-\(number % 8)")
        }
        return shop
    }

    private static func replay(_ shop: TestShop, _ configurations: [ReplayConfiguration]) throws -> [ReplayRow] {
        var setting = ReplaySetting()
        setting.limit = 4
        return try StoreReplay(store: shop.store, configurations: configurations, setting: setting).run()
    }

    @Test func `counts the blocks of each page, and where visitors went`() throws {
        let shop = try Self.shop()
        let rows = try Self.replay(shop, [ReplayConfiguration(name: "before", rules: [])])
        #expect(rows.map(\.block) == [.complements, .product, .session])
        let session = try #require(rows.first { $0.block == .session })
        // 21 visits begin within the last seven days, three looks each; the last look leads nowhere.
        #expect(session.requests == 63)
        #expect(session.productsAvailable == TestShop.products.count)
        // After 11-3 the next is always 22-5 and first; what follows is one of eight.
        #expect(session.nextHits >= 21 && session.nextHits <= 42)
        #expect(session.reciprocalRanks >= 21)
        #expect(session.hits >= session.nextHits && session.hits <= 42)
        #expect(session.emptiedByRule == 0 && session.short == 0)
    }

    @Test func `shows what a change of the rules would do, and writes nothing`() throws {
        let shop = try Self.shop()
        let before = shop.store.lastEventID
        let noCups = Rule(
            id: RuleID(unchecked: "no"), position: 0, itemConditions: [RuleCondition(.category([CategoryID(unchecked: "22")]))],
            action: .exclude)
        let nothing = Rule(
            id: RuleID(unchecked: "none"), position: 1, blocks: [.product],
            itemConditions: [RuleCondition(.price(ValueRange(from: 1_000_000)))], action: .include)
        let rows = try Self.replay(
            shop, [ReplayConfiguration(name: "before", rules: []), ReplayConfiguration(name: "after", rules: [noCups, nothing])])
        let sessions = rows.filter { $0.block == .session }
        #expect(sessions.map(\.configuration) == ["before", "after"])
        #expect(sessions[0].requests == sessions[1].requests)
        #expect(sessions[1].nextHitRate < sessions[0].nextHitRate)
        #expect(sessions[1].coverage > 0 && sessions[1].meanReciprocalRank < sessions[0].meanReciprocalRank)
        let products = rows.filter { $0.block == .product }
        #expect(products.map(\.emptiedShare) == [0, 1])
        #expect(shop.store.lastEventID == before)
        #expect(try shop.store.rules().isEmpty)
    }

    @Test func `takes a part of the visitors where there are many`() throws {
        let shop = try Self.shop()
        var setting = ReplaySetting()
        setting.blocks = 60
        let rows = try StoreReplay(
            store: shop.store, configurations: [ReplayConfiguration(name: "before", rules: [])], setting: setting
        ).run()
        let blocks = rows.reduce(0) { $0 + $1.requests }
        #expect(blocks > 0 && blocks < 150)
    }
}
