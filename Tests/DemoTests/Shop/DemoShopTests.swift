import Commerce
import Demo
import Testing

struct DemoShopTests {
    private let shop = DemoShop()

    @Test func `there are about four hundred products on thirty shelves`() {
        #expect(shop.products.count >= 380)
        let leaves = shop.categories.filter { $0.parent != nil }
        #expect(leaves.count == 30)
        for leaf in leaves {
            #expect(shop.products.filter { $0.categories.contains(leaf.id) }.count >= 6, "\(leaf.name) is nearly empty")
        }
    }

    @Test func `ids and names are unique and every category has its parent before it`() {
        #expect(Set(shop.products.map(\.id)).count == shop.products.count)
        #expect(Set(shop.products.map(\.name)).count == shop.products.count)
        var known: Set<CategoryID> = []
        for category in shop.categories {
            #expect(category.parent.map(known.contains) ?? true)
            #expect(known.insert(category.id).inserted)
        }
        #expect(shop.products.allSatisfy { $0.categories.allSatisfy(known.contains) })
    }

    @Test func `every product is complete`() throws {
        for product in shop.products {
            let price = try #require(product.price)
            #expect(price.minorUnits > 0 && price.currency == .eur)
            #expect(product.oldPrice.map { $0.minorUnits > price.minorUnits } ?? true)
            #expect(product.url == "/p/\(product.id)")
            #expect(product.pictures == ["/pictures/\(product.id).svg"])
            #expect(product.brand?.isEmpty == false && product.description?.isEmpty == false && !product.parameters.isEmpty)
            #expect(product.isAvailable == ((product.stock ?? 0) > 0))
            #expect(ProductID(rawValue: product.id.rawValue) != nil)
        }
    }

    @Test func `some goods are reduced, some sold out, most come in variants`() {
        let share = { (isCounted: (Product) -> Bool) in
            Double(shop.products.filter(isCounted).count) / Double(shop.products.count)
        }
        #expect((0.05...0.30).contains(share { $0.oldPrice != nil }))
        #expect((0.02...0.12).contains(share { !$0.isAvailable }))
        #expect(share { $0.group != nil } > 0.6)
        for variants in Dictionary(grouping: shop.products.filter { $0.group != nil }, by: \.group).values {
            #expect(variants.count > 1 && Set(variants.map(\.categories)).count == 1)
        }
    }

    @Test func `the same seed gives the same shop and another seed another stock`() {
        #expect(DemoShop(seed: 1).products == shop.products)
        #expect(DemoShop(seed: 2).products != shop.products)
        #expect(DemoShop(seed: 2).products.map(\.name) == shop.products.map(\.name))
    }

    @Test func `a product is found by its id and an unknown one is not`() throws {
        let product = try #require(shop.products.last)
        #expect(shop.product(product.id) == product)
        #expect(shop.product(ProductID(unchecked: "no such thing")) == nil)
        #expect(shop.picture(of: ProductID(unchecked: "no such thing")) == nil)
    }

    @Test func `some goods came lately, none of them reduced or sold out`() {
        let arrivals = shop.products.filter { shop.daysSinceArrival(of: $0.id) != nil }
        #expect((15...30).contains(arrivals.count))
        #expect(arrivals.allSatisfy { $0.isAvailable && $0.oldPrice == nil })
        #expect(arrivals.allSatisfy { (1...14).contains(shop.daysSinceArrival(of: $0.id) ?? 0) })
        #expect(shop.arrivalDays == shop.arrivalDays.sorted(by: >) && shop.arrivalDays.count >= 5)
    }

    @Test func `what is bought again and again never runs out`() {
        let staples = Set(
            ["formula", "nappies", "wipes", "coffee-beans", "water-filters", "ink"].map { CategoryID(unchecked: $0) })
        let goods = shop.products.filter { !staples.isDisjoint(with: $0.categories) }
        #expect(goods.count > 40 && goods.allSatisfy { $0.isAvailable && $0.regions.allSatisfy(\.isAvailable) })
    }

    @Test func `each region has prices of its own, and inland some goods are missing`() {
        let offers = shop.products.flatMap(\.regions)
        for region in DemoRegion.all {
            let own = offers.filter { $0.region == region.id && $0.isAvailable }
            #expect((20...100).contains(own.count), "\(region.name): \(own.count)")
        }
        let missing = offers.filter { !$0.isAvailable }
        #expect(missing.count > 10 && missing.allSatisfy { $0.region == DemoRegion.inland.id })
    }
}
