import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `A block` {
    static let fallingBack: [Placement] = [
        .home, .product, .complements, .category, .cart, .search, .session, .thanks, .account, .notFound, .bestsellers,
    ]
    static let mayBeShort: [Placement] = [.recentlyViewed, .nextOffer, .newArrivals, .sale]

    private static func busyShop(seed: UInt64) throws -> (shop: TestShop, visitors: [VisitorID]) {
        let shop = try TestShop()
        var visits = RandomVisits(seed: seed, visitors: 12, products: TestShop.products.map(\.id))
        for _ in 0..<60 { try shop.happen(visits.batch().flatMap { $0 }) }
        shop.clock.advance(seconds: 60 * 86_400)
        try shop.happen((0..<40).map { _ in visits.next() })
        return (shop, visits.visitors)
    }

    @Test(arguments: fallingBack + mayBeShort, [1, 2] as [UInt64])
    func `shows what can be bought, nothing twice, no variants of one, neither the page's product nor the cart`(
        placement: Placement, seed: UInt64
    ) throws {
        let (shop, visitors) = try Self.busyShop(seed: seed)
        var random = SeededRandom(seed: seed)
        let products = TestShop.products
        for _ in 0..<25 { try shop.put(unavailable: random.pick(products)) }
        for _ in 0..<60 {
            let (anchor, visitor) = (random.pick(products), random.maybe { $0.pick(visitors) })
            let exclude = random.list(0...5) { $0.pick(products).id }
            let cart = random.maybe { $0.list(0...3) { $0.pick(products).id } }
            let shown = shop.block(placement, for: visitor, limit: random.number(1...12)) { request in
                request.product = anchor.id
                request.category = anchor.categories.first
                request.exclude = exclude
                request.cart = cart
                request.phrase = "thing"
            }
            let inCart = try cart ?? visitor.flatMap { try shop.store.profile($0) }?.cart.map(\.product) ?? []
            let forbidden = Set([anchor.id] + inCart)
            let groups = Set(products.filter { forbidden.contains($0.id) }.compactMap(\.group))
            #expect(Set(shown.map(\.card.id)).count == shown.count)
            #expect(shown.allSatisfy { $0.card.isAvailable })
            #expect(shown.allSatisfy { !forbidden.contains($0.card.id) && !exclude.contains($0.card.id) })
            #expect(shown.allSatisfy { card in card.card.group.map { !groups.contains($0) } ?? true })
            let shownGroups = shown.compactMap(\.card.group)
            #expect(Set(shownGroups).count == shownGroups.count)
            #expect(Self.mayBeShort.contains(placement) || !shown.isEmpty)
        }
    }

    @Test(arguments: fallingBack) func `is not empty as long as one product can be bought`(placement: Placement) throws {
        let shop = try TestShop()
        for product in TestShop.products where product.id != id("22-7") { try shop.put(unavailable: product) }
        try shop.look(visitor(1), at: "11-3", "12-4")
        for who in [nil, visitor(1), visitor(2)] {
            let shown = shop.ids(placement, for: who) { request in
                request.product = id("11-3")
                request.category = CategoryID(unchecked: "30")
            }
            #expect(shown == ["22-7"])
            // Even if the page shows it elsewhere already.
            #expect(shop.ids(placement, for: who) { $0.exclude = [id("22-7")] } == ["22-7"])
        }
    }

    @Test(arguments: fallingBack) func `is not empty for names that nobody knows`(placement: Placement) throws {
        let shop = try TestShop()
        let shown = shop.ids(placement, for: visitor(404)) { request in
            request.product = id("gone")
            request.category = CategoryID(unchecked: "gone")
            request.cart = [id("gone")]
            request.region = RegionID(unchecked: "gone")
            request.exclude = [id("gone")]
        }
        #expect(shown.count == 8)
    }

    @Test(arguments: fallingBack + mayBeShort) func `is made for products that people look at and no feed has`(
        placement: Placement
    ) throws {
        let shop = try TestShop()
        try shop.look(visitor(1), at: "ghost-1", "ghost-2")
        try shop.order(visitor(1), ["ghost-1", "ghost-2"])
        try shop.models.learnFromOrders(at: shop.clock.now)
        for who in [nil, visitor(1)] {
            let shown = shop.block(placement, for: who) { request in
                request.product = id("ghost-1")
                request.category = CategoryID(unchecked: "30")
                request.cart = [id("ghost-2")]
                request.isExplained = true
            }
            #expect(Self.mayBeShort.contains(placement) || !shown.isEmpty)
        }
    }

    @Test(arguments: fallingBack) func `is empty only in an empty shop`(placement: Placement) throws {
        let shop = try TestShop()
        for product in TestShop.products { _ = try shop.catalogue.delete(product.id) }
        #expect(shop.ids(placement, for: visitor(1)).isEmpty)
    }

    @Test func `at home follows what was looked at just before`() throws {
        let shop = try TestShop()
        let before = shop.ids(.home, for: visitor(1))
        try shop.look(visitor(1), at: "21-4")
        let after = shop.ids(.home, for: visitor(1))
        #expect(after != before)
        #expect(after.prefix(3).allSatisfy { $0.hasPrefix("2") }, "\(after)")
        #expect(!after.contains("21-4"))
        try shop.look(visitor(1), at: "30-2")
        #expect(shop.ids(.home, for: visitor(1)).prefix(4).contains { $0.hasPrefix("30") })
        #expect(shop.ids(.home, for: visitor(2)) != after)
    }

    @Test func `for a stranger has variety`() throws {
        let shop = try TestShop()
        for number in 0..<5 { try shop.look(visitor(100 + number), at: "11-2", "11-3", "11-4", "11-5", "11-6") }
        let categories = Set(shop.ids(.home).map { $0.prefix(2) })
        #expect(categories.count >= 4, "\(categories)")
    }

    @Test func `of a category shows what stands in it or below, as long as there is enough`() throws {
        let shop = try TestShop()
        try shop.look(visitor(1), at: "30-1", "30-2", "12-5", "11-6")
        let branch = shop.ids(.category, limit: 14) { $0.category = CategoryID(unchecked: "10") }
        #expect(branch.count == 14)
        #expect(branch.allSatisfy { $0.hasPrefix("1") }, "\(branch)")
        #expect(Set(branch.prefix(2)) == ["12-5", "11-6"])
        let leaf = shop.ids(.category, limit: 12) { $0.category = CategoryID(unchecked: "12") }
        #expect(leaf.prefix(7).allSatisfy { $0.hasPrefix("12") }, "\(leaf)")
        #expect(leaf.allSatisfy { $0.hasPrefix("1") }, "\(leaf)")
    }

    @Test func `of past looks has the latest first, and nothing else`() throws {
        let shop = try TestShop()
        #expect(shop.ids(.recentlyViewed, for: visitor(1)).isEmpty)
        #expect(shop.ids(.recentlyViewed).isEmpty)
        try shop.look(visitor(1), at: "11-3", "30-2", "11-3", "21-0", "21-1", "22-5")
        try shop.put(unavailable: TestShop.product("30-2"))
        // 21-0 is a variant of 21-1, which was looked at later.
        #expect(shop.ids(.recentlyViewed, for: visitor(1)) == ["22-5", "21-1", "11-3"])
        #expect(shop.ids(.recentlyViewed, for: visitor(1)) { $0.product = id("22-5") } == ["21-1", "11-3"])
        #expect(shop.ids(.recentlyViewed, for: visitor(1), limit: 1) == ["22-5"])
    }

    @Test func `has a region's prices and stock`() throws {
        let shop = try TestShop()
        let moscow = RegionID(unchecked: "77")
        var dear = TestShop.product("30-2")
        dear.regions = [
            RegionalOffer(region: moscow, isAvailable: true, price: Money(minorUnits: 7_700, currency: .rub), url: "/msk")
        ]
        var missing = TestShop.product("30-3")
        missing.regions = [RegionalOffer(region: moscow, isAvailable: false)]
        var soldOut = TestShop.product("30-4")
        soldOut.isAvailable = false
        soldOut.regions = [RegionalOffer(region: moscow, isAvailable: true)]
        for product in [dear, missing, soldOut] { try shop.catalogue.put(product) }
        func category(_ region: RegionID?) -> [RecommendedProduct] {
            shop.block(.category, limit: 7) { request in
                request.category = CategoryID(unchecked: "30")
                request.region = region
            }
        }
        let there = category(moscow).filter { $0.card.category == CategoryID(unchecked: "30") }
        #expect(Set(there.map(\.card.id.rawValue)).isDisjoint(with: ["30-3", "30-4"]))
        #expect(there.first { $0.card.id == dear.id }?.card.price?.minorUnits == 7_700)
        #expect(there.first { $0.card.id == dear.id }?.card.url == "/msk")
        #expect(there.first { $0.card.id == id("30-5") }?.card.price?.minorUnits == 1_500)
        let anywhere = category(nil)
        #expect(anywhere.contains { $0.card.id == id("30-3") })
        #expect(anywhere.first { $0.card.id == dear.id }?.card.price?.minorUnits == 1_200)
        #expect(category(RegionID(unchecked: "78")).map(\.card) == anywhere.map(\.card))
    }

    @Test(arguments: [(Int.min, 1), (-1, 1), (0, 1), (1, 1), (20, 20), (100, 35), (Int.max, 35)])
    func `has as many products as asked for, from 1 to 100`(limit: Int, count: Int) throws {
        let shop = try TestShop()
        try shop.look(visitor(1), at: "11-3", "21-4")
        for placement in Self.fallingBack {
            let shown = shop.ids(placement, for: visitor(1), limit: limit) { $0.category = CategoryID(unchecked: "10") }
            // Forty products, of which five are variants of another.
            #expect(shown.count <= count && shown.count >= min(count, 12), "\(placement): \(shown.count)")
        }
        #expect(shop.ids(.bestsellers, limit: limit).count == count)
    }

    @Test func `learns from one visitor for the next`() throws {
        let shop = try TestShop()
        for number in 0..<3 { try shop.look(visitor(100 + number), at: "11-3", "30-6") }
        try shop.look(visitor(1), at: "11-3")
        let home = shop.block(.home, for: visitor(1), limit: 4)
        #expect(home.contains { $0.card.id == id("30-6") && $0.source == "nextItem" }, "\(home)")
        let cart = shop.block(.cart, limit: 4) { $0.cart = [id("11-3")] }
        #expect(cart.first?.card.id == id("30-6"))
    }

    @Test func `of the cart knows the cart by the visitor's events, if the page says nothing`() throws {
        let shop = try TestShop()
        for number in 0..<3 { try shop.look(visitor(100 + number), at: "11-3", "30-6") }
        let line = CartLine(product: id("11-3"))
        try shop.happen([Event(visitor: visitor(1), time: shop.clock.now, action: .cartAdd(line))])
        #expect(shop.ids(.cart, for: visitor(1)).first == "30-6")
        #expect(!shop.ids(.home, for: visitor(1), limit: 40).contains("11-3"))
        try shop.happen([Event(visitor: visitor(1), time: shop.clock.now, action: .cartRemove(line))])
        #expect(shop.ids(.home, for: visitor(1), limit: 40).contains("11-3"))
    }

    @Test func `of a product shows others of its kind`() throws {
        let shop = try TestShop()
        let shown = shop.ids(.product, limit: 6) { $0.product = id("21-0") }
        #expect(shown.allSatisfy { $0.hasPrefix("21") }, "\(shown)")
        #expect(!shown.contains("21-1"))
    }

    @Test func `names the recommender of each product`() throws {
        let shop = try TestShop()
        #expect(shop.block(.bestsellers).allSatisfy { $0.source == "bestsellers" })
        #expect(shop.block(.product) { $0.product = id("21-0") }.first?.source == "alternatives")
        #expect(shop.block(.category) { $0.category = CategoryID(unchecked: "11") }.first?.source == "categoryBestsellers")
    }
}

extension TestShop {
    /// Sells a product out.
    func put(unavailable product: Product) throws {
        var product = product
        product.isAvailable = false
        try catalogue.put(product)
    }
}
