import Recommenders
import Testing

@Suite struct CatalogueFactsTests {
    private let tree = CategoryTree(parents: [ItemFacts.none, 0, 0])

    @Test func `a category lists its items from the cheapest`() {
        let facts = CatalogueFacts(
            tree: tree,
            items: [(4, ItemFacts(categories: [1], price: 9)), (2, ItemFacts(categories: [1, 2], price: 3))])
        #expect(facts.items(in: 1) == [2, 4])
        #expect(facts.items(in: 2) == [2])
        #expect(facts.items(in: 0) == [])
        #expect(Set(facts.items(under: 0)) == [2, 4])
        #expect(facts.category[2] == 1)
        #expect(facts.isAvailable == [false, false, true, false, true])
    }

    @Test func `categories that do not exist and prices that are no numbers are dropped`() {
        let facts = CatalogueFacts(tree: tree, items: [(0, ItemFacts(categories: [50, 1, 1], price: .nan))])
        #expect(facts.categories(of: 0) == [1])
        #expect(facts.price[0] == 0)
        #expect(facts.items(in: 1) == [0])
    }

    @Test func `availability changes at once`() {
        var facts = CatalogueFacts(tree: tree, items: [(0, ItemFacts(categories: [1]))])
        facts.put(ItemFacts(isAvailable: false, categories: [1]), for: 0)
        #expect(facts.isAvailable[0] == false)
    }

    @Test func `a new price moves the item within its categories`() {
        var facts = CatalogueFacts(
            tree: tree, items: [(0, ItemFacts(categories: [1], price: 1)), (1, ItemFacts(categories: [1], price: 2))])
        facts.put(ItemFacts(categories: [1], price: 3), for: 0)
        #expect(facts.items(in: 1) == [1, 0])
        #expect(facts.price[0] == 3)
    }

    @Test func `a product taken out stands in no list`() {
        var facts = CatalogueFacts(tree: tree, items: [(0, ItemFacts(categories: [1], brand: 5))])
        facts.remove(0)
        #expect(facts.items(in: 1) == [])
        #expect(facts.items(ofBrand: 5) == [])
        #expect(facts.isAvailable[0] == false)
        #expect(facts.facts(of: 0) == ItemFacts(isAvailable: false))
    }

    @Test(arguments: 1...10) func `a catalogue kept up to date equals one built at once`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        var current: [ItemNumber: ItemFacts] = [:]
        var facts = CatalogueFacts(tree: tree)
        for _ in 0..<300 {
            let item = ItemNumber(shop.below(40))
            let new = ItemFacts(
                isAvailable: shop.below(2) == 0, categories: [CategoryNumber(shop.below(3)), CategoryNumber(shop.below(3))],
                price: Float(shop.below(10)), brand: UInt32(shop.below(3)))
            facts.put(new, for: item)
            current[item] = new
        }
        let rebuilt = CatalogueFacts(tree: tree, items: current.map { ($0.key, $0.value) })
        for category in CategoryNumber(0)..<3 { #expect(facts.items(in: category) == rebuilt.items(in: category)) }
        for brand in UInt32(0)..<3 { #expect(Set(facts.items(ofBrand: brand)) == Set(rebuilt.items(ofBrand: brand))) }
        for item in ItemNumber(0)..<40 { #expect(facts.facts(of: item) == rebuilt.facts(of: item)) }
    }

    @Test func `an item's offer is told by the item's number`() {
        let facts = CatalogueFacts(
            tree: tree,
            items: [
                (
                    1,
                    ItemFacts(
                        price: 75, attributes: [9, 4, 4], oldPrice: 100, margin: 0.4, stock: 7, addedAt: 1_700_000_000)
                ),
                (2, ItemFacts(price: 75, oldPrice: 60, margin: -0.5, stock: 0)),
            ])
        #expect(Array(facts.attributes(of: 1)) == [4, 9])
        #expect(facts.has(attribute: 9, 1) && !facts.has(attribute: 5, 1))
        #expect(facts.oldPrice(of: 1) == 100 && facts.discount(of: 1) == 0.25)
        #expect(facts.margin(of: 1) == 0.4 && facts.stock(of: 1) == 7 && facts.addedAt(1) == 1_700_000_000)
        #expect(facts.oldPrice(of: 2) == 0 && facts.discount(of: 2) == 0)
        #expect(facts.margin(of: 2) == -0.5 && facts.stock(of: 2) == 0)
    }

    @Test(arguments: [ItemNumber(0), 99]) func `of an item that nobody has described nothing is known`(item: ItemNumber) {
        let facts = CatalogueFacts(tree: tree, items: [(1, ItemFacts(price: 10))])
        #expect(facts.attributes(of: item).isEmpty && !facts.has(attribute: 1, item))
        #expect(facts.oldPrice(of: item) == 0 && facts.discount(of: item) == 0)
        #expect(facts.margin(of: item) == nil && facts.stock(of: item) == nil && facts.addedAt(item) == 0)
    }

    @Test func `a reduced item whose price rises above the old one is reduced no more`() {
        var facts = CatalogueFacts(tree: tree, items: [(0, ItemFacts(price: 50, oldPrice: 100))])
        facts.put(ItemFacts(price: 120, oldPrice: 100), for: 0)
        #expect(facts.discount(of: 0) == 0)
    }
}
