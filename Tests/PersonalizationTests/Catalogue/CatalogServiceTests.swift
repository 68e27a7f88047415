import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The catalogue's service` {
    @Test func `shows a change in the next answer`() throws {
        let shop = try TestShop()
        var product = TestShop.product("30-3")
        product.name = "Renamed"
        product.price = Money(minorUnits: 5, currency: .eur)
        try shop.catalogue.put(product)
        #expect(shop.catalogue.card(product.id)?.name == "Renamed")
        #expect(try shop.catalogue.product(product.id) == product)
        let shown = shop.block(.category) { $0.category = CategoryID(unchecked: "30") }
        #expect(shown.first { $0.card.id == product.id }?.card.price == product.price)
        product.isAvailable = false
        try shop.catalogue.put(product)
        #expect(!shop.ids(.category) { $0.category = CategoryID(unchecked: "30") }.contains("30-3"))
        try shop.restart()
        #expect(shop.catalogue.card(product.id)?.isAvailable == false)
    }

    @Test func `keeps a product with the feed that brought it`() throws {
        let shop = try TestShop()
        try shop.catalogue.put(TestShop.product("30-3"))
        #expect(try shop.store.product(id("30-3"))?.feed == "feed")
        var product = TestShop.product("30-3")
        product.id = id("own")
        try shop.catalogue.put(product)
        #expect(try shop.store.product(id("own"))?.feed == nil)
    }

    @Test func `removes a product from every answer`() throws {
        let shop = try TestShop()
        #expect(shop.catalogue.productCount == 40)
        #expect(try shop.catalogue.delete(id("30-3")))
        #expect(try !shop.catalogue.delete(id("30-3")))
        #expect(shop.catalogue.productCount == 39)
        #expect(shop.catalogue.card(id("30-3")) == nil)
        #expect(!shop.ids(.bestsellers, limit: 100).contains("30-3"))
        #expect(try shop.catalogue.product(id("30-3")) == nil)
        #expect(shop.catalogue.search("thing 30", limit: 9).map(\.id).allSatisfy { $0 != id("30-3") })
    }

    @Test func `finds products by the beginnings of all words`() throws {
        let shop = try TestShop()
        var product = TestShop.product("30-3")
        product.name = "Бутылочка для Кормления, 250 ml"
        product.brand = "Nuby"
        try shop.catalogue.put(product)
        for phrase in [
            "бутыл", "КОРМ бут", "nuby", "250 nu", "ml", "бутылочки", "кормление бутылочкой", "Бутылочка с кормлением",
        ] {
            #expect(shop.catalogue.search(phrase, limit: 9).map(\.id) == [product.id], "\(phrase)")
        }
        for phrase in ["", "  , ", "тылочка", "бутыл чашка"] {
            #expect(shop.catalogue.search(phrase, limit: 9).isEmpty, "\(phrase)")
        }
        #expect(shop.catalogue.search("thing", limit: 9).count == 9)
        #expect(shop.catalogue.search("thing", limit: 0).isEmpty)
    }

    @Test func `pages through a category, what can be bought first, the most wanted first`() throws {
        let shop = try TestShop()
        try shop.look(visitor(1), at: "12-4", "11-5", "11-5")
        try shop.put(unavailable: TestShop.product("11-5"))
        let branch = CategoryID(unchecked: "10")
        let all = shop.catalogue.cards(in: branch, offset: 0, limit: 100)
        #expect(all.total == 16 && all.cards.count == 16)
        #expect(all.cards.first?.id == id("12-4"))
        #expect(all.cards.last?.id == id("11-5"))
        let page = shop.catalogue.cards(in: branch, offset: 5, limit: 5)
        #expect(page.total == 16 && page.cards == Array(all.cards[5..<10]))
        #expect(shop.catalogue.cards(in: branch, offset: 99, limit: 5).cards.isEmpty)
        #expect(shop.catalogue.cards(in: branch, offset: -1, limit: -1).cards.isEmpty)
        #expect(shop.catalogue.cards(in: CategoryID(unchecked: "gone"), offset: 0, limit: 5).total == 0)
        #expect(shop.catalogue.categories() == TestShop.categories)
    }
}
