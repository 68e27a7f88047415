import Commerce
import Recommenders
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `Lists of bestsellers` {
    private static func shop(_ leaders: Leaders, _ shop: TestShop) -> [ItemNumber] {
        shop.models.memory.read { memory in leaders.shop(memory, at: shop.clock.now).map(\.item) }
    }

    private static func category(_ leaders: Leaders, _ shop: TestShop, _ category: String) -> [String] {
        shop.models.memory.read { memory in
            guard let number = memory.catalogue.number(of: CategoryID(unchecked: category)) else { return [] }
            return leaders.category(number, memory, at: shop.clock.now).map { memory.models.numbering.id(of: $0.item).rawValue }
        }
    }

    @Test func `are made anew once a second`() throws {
        let (shop, leaders) = (try TestShop(), Leaders())
        let before = Self.shop(leaders, shop)
        try shop.happen([Event(visitor: visitor(1), time: shop.clock.now, action: .productView(id("30-2")))])
        #expect(Self.shop(leaders, shop) == before)
        shop.clock.advance(milliseconds: 999)
        #expect(Self.shop(leaders, shop) == before)
        shop.clock.advance(milliseconds: 1)
        #expect(Self.shop(leaders, shop) != before)
    }

    @Test func `of arrivals know nothing of the future, which a replay of the past would give away`() throws {
        let (shop, leaders) = (try TestShop(), Leaders())
        for (number, days) in [-3, 0, 1].enumerated() {
            var product = TestShop.product("30-\(number + 2)")
            product.addedAt = shop.clock.now.advanced(bySeconds: 86_400 * Int64(days))
            try shop.catalogue.put(product)
        }
        let arrivals = shop.models.memory.read { memory in
            leaders.arrivals(nil, memory, at: shop.clock.now).map { memory.models.numbering.id(of: $0.item).rawValue }
        }
        #expect(arrivals == ["30-3", "30-2"])
    }

    @Test func `know a new product at once`() throws {
        let (shop, leaders) = (try TestShop(), Leaders())
        #expect(Self.category(leaders, shop, "30").count == 8)
        var product = TestShop.product("30-7")
        product.id = id("30-8")
        try shop.catalogue.put(product)
        #expect(Self.category(leaders, shop, "30").contains("30-8"))
        product.categories = [CategoryID(unchecked: "21")]
        try shop.catalogue.put(product)
        #expect(Self.category(leaders, shop, "21").contains("30-8"))
    }

    @Test func `mean the categories of the catalogue that there is now`() throws {
        let (shop, leaders) = (try TestShop(), Leaders())
        #expect(Self.category(leaders, shop, "30").allSatisfy { $0.hasPrefix("30") })
        // A category that sorts before all others gives them all other numbers.
        try shop.store.put([Category(id: CategoryID(unchecked: "00"), name: "First")])
        try shop.models.reloadCatalogue()
        for category in TestShop.leaves {
            #expect(Self.category(leaders, shop, category).count == 8)
            #expect(Self.category(leaders, shop, category).allSatisfy { $0.hasPrefix(category) })
        }
    }

    @Test func `do not outlive the products that they name`() throws {
        let shop = try TestShop()
        var product = TestShop.product("30-7")
        product.id = id("zz")
        try shop.catalogue.put(product)
        #expect(shop.ids(.home, limit: 100).contains("zz"))
        _ = try shop.catalogue.delete(id("zz"))
        try shop.models.reloadCatalogue()
        let shown = shop.ids(.home, limit: 100)
        #expect(!shown.isEmpty && !shown.contains("zz"))
    }
}
