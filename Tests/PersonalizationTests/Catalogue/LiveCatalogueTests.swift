import Commerce
import Recommenders
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The catalogue in memory` {
    private static let regions = ["a", "b", "c"].map { RegionID(unchecked: $0) }

    private static func product(_ number: Int, _ random: inout SeededRandom) -> Product {
        var product = TestShop.products[number]
        product.isAvailable = random.chance(70)
        product.regions = regions.compactMap { region in
            random.chance(50)
                ? RegionalOffer(
                    region: region, isAvailable: random.chance(50),
                    price: random.maybe { Money(minorUnits: Int64($0.number(1...9)), currency: .rub) }) : nil
        }
        return product
    }

    @Test(arguments: 1...10) func `is the same built at once or product by product`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var products = (0..<30).map { Self.product($0, &random) }
        var changed = LiveCatalogue(categories: TestShop.categories)
        for _ in 0..<100 {
            let number = random.number(0...29)
            changed.put(Self.product(number, &random), at: ItemNumber(number))
            if random.chance(20) { changed.remove(ItemNumber(random.number(0...29))) }
        }
        for (number, product) in products.enumerated() { changed.put(product, at: ItemNumber(number)) }
        let removed = random.number(0...29)
        changed.remove(ItemNumber(removed))
        changed.remove(ItemNumber(removed))
        changed.remove(999)
        let numbered = products.enumerated().map { (item: ItemNumber($0.offset), product: $0.element) }
        let built = LiveCatalogue(categories: TestShop.categories, products: numbered.filter { $0.item != removed })
        products.remove(at: removed)
        for catalogue in [changed, built] {
            #expect(catalogue.productCount == 29)
            #expect(catalogue.availableCount == products.count { $0.isAvailable })
        }
        for item in 0..<ItemNumber(32) {
            for region in Self.regions.map(Optional.some) + [nil] {
                #expect(changed.card(item, in: region) == built.card(item, in: region))
                let expected = built.card(item, in: region)?.isAvailable ?? false
                for catalogue in [changed, built] where item < 30 && Int(item) != removed {
                    let places = catalogue.availability(in: region) ?? catalogue.facts.isAvailable
                    #expect(places[Int(item)] == expected)
                }
            }
        }
    }

    @Test func `tells when lists made of it are out of date`() {
        var catalogue = LiveCatalogue(categories: TestShop.categories)
        var product = TestShop.products[0]
        func changes(_ change: (inout Product) -> Void) -> Bool {
            let before = catalogue.revision
            change(&product)
            catalogue.put(product, at: 0)
            return catalogue.revision != before
        }
        #expect(changes { _ in })
        #expect(!changes { $0.name = "Another" })
        #expect(!changes { $0.isAvailable = false })
        #expect(!changes { $0.price = nil })
        #expect(changes { $0.isAvailable = true })
        #expect(changes { $0.categories.append(CategoryID(unchecked: "30")) })
        #expect(!changes { $0.categories.append(CategoryID(unchecked: "gone")) })
    }

    @Test func `bears categories that are their own ancestors or have none`() {
        let categories = [
            Category(id: CategoryID(unchecked: "a"), parent: CategoryID(unchecked: "b"), name: "A"),
            Category(id: CategoryID(unchecked: "b"), parent: CategoryID(unchecked: "a"), name: "B"),
            Category(id: CategoryID(unchecked: "c"), parent: CategoryID(unchecked: "gone"), name: "C"),
        ]
        var product = TestShop.products[0]
        product.categories = [CategoryID(unchecked: "a"), CategoryID(unchecked: "c")]
        let catalogue = LiveCatalogue(categories: categories, products: [(item: 0, product: product)])
        for category in categories {
            guard let number = catalogue.number(of: category.id) else {
                Issue.record("\(category)")
                continue
            }
            #expect(catalogue.facts.tree.path(from: number).first == number)
        }
    }
}
