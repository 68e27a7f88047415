import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `What each block is filled with` {
    private static let day: Int64 = 86_400

    /// Orders of 11-3, three in four with 22-4, and as many of others; 22-4 alone is never followed by 11-3.
    private static func shopWithOrders() throws -> TestShop {
        let shop = try TestShop()
        for number in 0..<40 {
            shop.clock.advance(seconds: day / 4)
            let with = number % 4 == 3 ? ["12-5"] : ["22-4"]
            try shop.order(visitor(100 + number), ["11-3"] + with)
            try shop.order(visitor(200 + number), ["21-\(2 + number % 6)", "30-\(2 + (number / 2) % 6)"])
        }
        try shop.models.learnFromOrders(at: shop.clock.now)
        return shop
    }

    @Test func `goes well: what is bought with the product, and no substitutes`() throws {
        let shop = try Self.shopWithOrders()
        try shop.look(visitor(1), at: "11-3", "11-4", "11-3", "11-5")
        let shown = shop.ids(.complements, limit: 4) { $0.product = id("11-3") }
        #expect(shown.first == "22-4", "\(shown)")
        #expect(!shown.contains { $0.hasPrefix("11-") }, "\(shown)")
    }

    @Test func `goes well: what is only looked at together must not be much dearer`() throws {
        let shop = try TestShop()
        var phone = TestShop.product("22-4")
        phone.price = Money(minorUnits: 50_000, currency: .rub)
        try shop.catalogue.put(phone)
        for number in 0..<10 { try shop.look(visitor(number), at: "22-4", "11-3", "22-4", "11-3") }
        #expect(shop.ids(.complements, limit: 3) { $0.product = id("22-4") }.first == "11-3")
        #expect(shop.ids(.complements, limit: 3) { $0.product = id("11-3") }.first != "22-4")
        #expect(shop.ids(.cart, limit: 3) { $0.cart = [id("11-3")] }.first != "22-4")
    }

    @Test func `the cart: changes with what is in it`() throws {
        let shop = try Self.shopWithOrders()
        let first = shop.ids(.cart, limit: 4) { $0.cart = [id("11-3")] }
        let second = shop.ids(.cart, limit: 4) { $0.cart = [id("21-4")] }
        #expect(first.first == "22-4", "\(first)")
        #expect(first != second)
        #expect(second.first?.hasPrefix("30-") == true, "\(second)")
        #expect(!shop.ids(.cart, limit: 4) { $0.cart = [id("11-3"), id("22-4")] }.contains("22-4"))
    }

    @Test func `search: where people went who searched for the same, in other words too`() throws {
        let shop = try TestShop()
        for number in 0..<6 {
            try shop.search(visitor(number), "gifts for grandmother")
            try shop.look(visitor(number), at: "30-3", number < 3 ? "12-4" : "12-5")
        }
        #expect(shop.ids(.search, limit: 4) { $0.phrase = "Gift for a grandmother" }.first == "30-3")
        #expect(shop.ids(.search, limit: 4) { $0.phrase = "grandmother" }.first == "30-3")
        #expect(shop.block(.search, limit: 1) { $0.phrase = "gifts for grandmother" }.first?.source == "phrase")
    }

    @Test func `search: a phrase that nobody used finds names`() throws {
        let shop = try TestShop()
        var lamp = Product(id: id("lamp"), name: "Настольная лампа", url: "/lamp")
        lamp.categories = [CategoryID(unchecked: "30")]
        try shop.catalogue.put(lamp)
        let shown = shop.block(.search, limit: 3) { $0.phrase = "лампы" }
        #expect(shown.first?.card.id == id("lamp"))
        #expect(shown.first?.source == "search")
    }

    @Test func `new: the latest arrivals, in the categories that interest the visitor first`() throws {
        let shop = try TestShop()
        for (number, leaf) in ["11", "12", "22", "22"].enumerated() {
            var product = TestShop.product("\(leaf)-\(number + 3)")
            product.addedAt = shop.clock.now.advanced(bySeconds: Self.day * Int64(number - 10))
            try shop.catalogue.put(product)
        }
        #expect(shop.ids(.newArrivals, limit: 4) == ["22-6", "22-5", "12-4", "11-3"])
        try shop.look(visitor(1), at: "11-5")
        #expect(shop.ids(.newArrivals, for: visitor(1), limit: 4).first == "11-3")
        #expect(shop.ids(.newArrivals, for: visitor(1), limit: 4) { $0.category = CategoryID(unchecked: "12") } == ["12-4"])
        #expect(shop.ids(.newArrivals, limit: 4) { $0.category = CategoryID(unchecked: "30") }.isEmpty)
    }

    @Test func `sale: what is reduced, in the categories that interest the visitor first`() throws {
        let shop = try TestShop()
        for reduced in ["11-3", "22-5"] {
            var product = TestShop.product(reduced)
            product.oldPrice = Money(minorUnits: reduced == "22-5" ? 9_000 : 2_000, currency: .rub)
            try shop.catalogue.put(product)
        }
        #expect(shop.ids(.sale, limit: 2) == ["22-5", "11-3"])
        try shop.look(visitor(1), at: "11-5")
        #expect(shop.ids(.sale, for: visitor(1), limit: 2) == ["11-3", "22-5"])
        #expect(shop.ids(.sale, for: visitor(1), limit: 2) { $0.category = CategoryID(unchecked: "22") } == ["22-5"])
        #expect(shop.ids(.sale, limit: 2) { $0.category = CategoryID(unchecked: "30") }.isEmpty)
    }

    @Test func `next offer: what is due again, and nothing for somebody without orders`() throws {
        let shop = try TestShop()
        for round in 0..<4 {
            for number in 0..<30 {
                try shop.order(visitor(number), ["30-3"], after: Int64(round * 20 + (number * 7 + round * 3) % 5) * Self.day)
            }
        }
        // Others come back too, but for something else each time.
        for number in 0..<240 {
            let product = "\(TestShop.leaves[number % 4])-\(number * 5 % 8)"
            try shop.order(visitor(500 + number % 60), [product], after: Int64(number * 7 % 75) * Self.day)
        }
        shop.clock.advance(seconds: 78 * Self.day)
        try shop.models.learnFromOrders(at: shop.clock.now)
        #expect(shop.ids(.nextOffer).isEmpty)
        #expect(shop.ids(.nextOffer, for: visitor(9_999)).isEmpty)
        let due = shop.block(.nextOffer, for: visitor(3), limit: 4) { $0.isExplained = true }
        #expect(due.first?.card.id == id("30-3"))
        #expect(due.first?.source == "repeatDemand")
        #expect((due.first?.reason?.evidence?.matching ?? 0) > 50)
    }

    @Test func `next offer and home: what was bought once and is not due does not come back`() throws {
        let shop = try Self.shopWithOrders()
        try shop.order(visitor(1), ["12-3", "12-4"])
        try shop.order(visitor(1), ["12-4"], after: Self.day)
        shop.clock.advance(seconds: 3 * Self.day)
        #expect(shop.ids(.nextOffer, for: visitor(1)) == ["12-4"])
        try shop.look(visitor(2), at: "12-3", "12-5")
        try shop.look(visitor(1), at: "12-5")
        #expect(shop.ids(.home, for: visitor(2), limit: 12).contains("12-4"))
        let home = shop.ids(.home, for: visitor(1), limit: 12)
        #expect(home.contains("12-4") && !home.contains("12-3"), "\(home)")
    }

    @Test func `product: those of its category, and others only to fill a row`() throws {
        let shop = try TestShop()
        for number in 0..<5 { try shop.look(visitor(number), at: "21-2", "22-4", "22-5", "21-2") }
        let shown = shop.ids(.product, limit: 12) { $0.product = id("21-2") }
        // Eight less the product itself and one of the two variants.
        #expect(shown.count == 6 && shown.allSatisfy { $0.hasPrefix("21") }, "\(shown)")
        for gone in 4...7 { try shop.put(unavailable: TestShop.product("21-\(gone)")) }
        let few = shop.ids(.product, limit: 12) { $0.product = id("21-2") }
        #expect(few.prefix(2).allSatisfy { $0.hasPrefix("21") } && few.contains("22-4"), "\(few)")
    }

    @Test func `thanks: what goes with the order just placed`() throws {
        let shop = try Self.shopWithOrders()
        try shop.order(visitor(1), ["11-3"])
        let shown = shop.ids(.thanks, for: visitor(1), limit: 4)
        #expect(shown.first == "22-4", "\(shown)")
    }

    @Test func `session: what is looked at next after such looks`() throws {
        let shop = try TestShop()
        for number in 0..<20 { try shop.look(visitor(100 + number), at: "11-3", "22-5", "30-\(number % 8)") }
        try shop.look(visitor(1), at: "11-3")
        let shown = shop.block(.session, for: visitor(1), limit: 4)
        #expect(shown.first?.card.id == id("22-5"))
        #expect(shown.first?.source == "nextItem")
        #expect(!shown.contains { $0.card.id == id("11-3") })
    }

    @Test func `home: a returning visitor meets what they looked at before`() throws {
        let shop = try TestShop()
        for number in 0..<20 { try shop.look(visitor(100 + number), at: "12-3", "12-4", "12-5") }
        for number in 0..<60 { try shop.look(visitor(200 + number), at: "30-\(number % 8)", "30-\((number + 3) % 8)") }
        try shop.look(visitor(1), at: "12-3")
        shop.clock.advance(seconds: 3 * Self.day)
        let shown = shop.ids(.home, for: visitor(1), limit: 6)
        #expect(shown.prefix(4).contains { $0 == "12-4" || $0 == "12-5" }, "\(shown)")
        #expect(shown != shop.ids(.home, limit: 6))
    }

    @Test func `bestsellers: of the shop, a brand, a category or a region`() throws {
        let shop = try TestShop()
        for name in ["11-3", "12-4"] {
            var product = TestShop.product(name)
            product.brand = "Acme"
            try shop.catalogue.put(product)
        }
        let south = RegionID(unchecked: "south")
        for number in 0..<9 { try shop.look(visitor(number), at: "30-5", "22-6") }
        for number in 0..<3 {
            try shop.happen([
                Event(visitor: visitor(50 + number), time: shop.clock.now, region: south, action: .productView(id("21-7")))
            ])
        }
        #expect(Set(shop.ids(.bestsellers, limit: 2)) == ["30-5", "22-6"])
        #expect(Set(shop.ids(.bestsellers, limit: 2) { $0.brand = "Acme" }) == ["11-3", "12-4"])
        #expect(shop.ids(.bestsellers, limit: 1) { $0.category = CategoryID(unchecked: "22") } == ["22-6"])
        #expect(shop.ids(.bestsellers, limit: 1) { $0.region = south } == ["21-7"])
    }

    @Test func `one place in eight is given to a new arrival, the same one all day`() throws {
        let shop = try TestShop()
        for number in 0..<20 { try shop.look(visitor(100 + number), at: "11-3", "12-4", "21-5", "22-6", "30-2", "30-3", "30-4") }
        for name in ["30-6", "30-7"] {
            var product = TestShop.product(name)
            product.addedAt = shop.clock.now.advanced(bySeconds: -Self.day)
            try shop.catalogue.put(product)
        }
        let shown = shop.block(.home, for: visitor(1), limit: 8)
        #expect(shown.filter { $0.source == "newArrival" }.count == 1)
        #expect(shown == shop.block(.home, for: visitor(1), limit: 8))
        #expect(!shop.block(.home, for: visitor(1), limit: 4).contains { $0.source == "newArrival" })
        let tried = Set(
            (0..<40).map { number in
                shop.block(.home, for: visitor(1_000 + number), limit: 8).first { $0.source == "newArrival" }?.card.id
            })
        #expect(tried == [id("30-6"), id("30-7")])
    }
}
