internal import Commerce
internal import Recommenders
internal import Stemming

/// The catalogue in memory: cards and facts by item number, kept true product by product.
struct LiveCatalogue: Sendable {
    /// The facts that the recommenders ask for.
    private(set) var facts: CatalogueFacts
    /// Every category.
    let categories: [Category]
    private var cards: [ProductCard?] = []
    private var words = WordIndex()
    private var regions: [RegionID: RegionalStock] = [:]
    private let categoryNumbers: [CategoryID: CategoryNumber]
    /// The categories in the order of their numbers, those included that were in a catalogue before this one.
    let categoryIDs: [CategoryID]
    private var groups = NumberTable<GroupID>()
    private var brands = NumberTable<String>()
    /// The numbers of properties; another catalogue's are others.
    private(set) var attributes = AttributeTable()
    private(set) var productCount = 0
    private(set) var availableCount = 0
    /// Another number whenever a list of bestsellers made before may lack a product, or mean another category by a number.
    private(set) var revision = 0

    /// A catalogue of categories, without products yet.
    ///
    /// - Parameter known: the categories of the catalogue whose place it takes, in the order of their numbers: they keep them, since what was
    ///   learned of categories is known by number.
    init(categories: [Category] = [], known: [CategoryID] = []) {
        var numbers: [CategoryID: CategoryNumber] = [:]
        for (number, category) in known.enumerated() { numbers[category] = CategoryNumber(number) }
        for category in categories where numbers[category.id] == nil { numbers[category.id] = CategoryNumber(numbers.count) }
        categoryNumbers = numbers
        categoryIDs = numbers.sorted { $0.value < $1.value }.map(\.key)
        self.categories = categories
        facts = CatalogueFacts(tree: Self.tree(of: categories, numbers))
    }

    /// A catalogue with all its products at once; far cheaper than one by one.
    init(categories: [Category], products: [(item: ItemNumber, product: Product)], known: [CategoryID] = []) {
        self.init(categories: categories, known: known)
        var items: [(item: ItemNumber, facts: ItemFacts)] = []
        items.reserveCapacity(products.count)
        var reader = PhraseTokens()
        for (item, product) in products { items.append((item, itemFacts(of: product, at: item, reading: &reader))) }
        facts = CatalogueFacts(tree: facts.tree, items: items)
        for (item, product) in products { place(product, at: item) }
    }

    /// Notes that this catalogue takes the place of another one.
    mutating func succeed(_ old: borrowing LiveCatalogue) {
        revision = old.revision + 1
    }

    /// Puts a product in or replaces it.
    mutating func put(_ product: Product, at item: ItemNumber) {
        let wasAvailable = Int(item) < facts.count && facts.isAvailable[Int(item)]
        let stoodIn = facts.categories(of: item)
        var reader = PhraseTokens()
        facts.put(itemFacts(of: product, at: item, reading: &reader), for: item)
        place(product, at: item)
        if product.isAvailable, !wasAvailable || stoodIn != facts.categories(of: item) { revision += 1 }
    }

    /// Takes a product out.
    mutating func remove(_ item: ItemNumber) {
        guard Int(item) < cards.count, let card = cards[Int(item)] else { return }
        facts.remove(item)
        words.remove(item)
        cards[Int(item)] = nil
        productCount -= 1
        availableCount -= card.isAvailable ? 1 : 0
        for region in Array(regions.keys) { regions[region]?.put(nil, for: item, catalogueSays: false) }
    }

    /// The products whose name or brand has all the words of a search.
    func items(matching search: SearchWords) -> Set<ItemNumber> { words.items(matching: search) }

    /// The card of an item as a region sees it; nil for one without a product.
    func card(_ item: ItemNumber, in region: RegionID? = nil) -> ProductCard? {
        guard Int(item) < cards.count, let card = cards[Int(item)] else { return nil }
        guard let region, let stock = regions[region] else { return card }
        return card.inRegion(stock.offer(for: item))
    }

    /// Availability in a region, for the recommenders; nil where the region has none of its own.
    func availability(in region: RegionID?) -> [Bool]? {
        region.flatMap { regions[$0]?.isAvailable }
    }

    /// The number of a category.
    func number(of category: CategoryID) -> CategoryNumber? { categoryNumbers[category] }

    /// The category with a number.
    func id(of category: CategoryNumber) -> CategoryID? { Int(category) < categoryIDs.count ? categoryIDs[Int(category)] : nil }

    /// The brands in the order of their numbers.
    var brandNames: [String] { brands.names }

    /// The number of a brand that some product has or had.
    func number(ofBrand brand: String) -> UInt32? { brands.existingNumber(of: brand) }

    /// The brand with a number.
    func brand(_ number: UInt32) -> String? { Int(number) < brands.names.count ? brands.names[Int(number)] : nil }

    private mutating func place(_ product: Product, at item: ItemNumber) {
        if cards.count <= Int(item) { cards += repeatElement(nil, count: Int(item) + 1 - cards.count) }
        if let old = cards[Int(item)] {
            availableCount -= old.isAvailable ? 1 : 0
        } else {
            productCount += 1
        }
        availableCount += product.isAvailable ? 1 : 0
        cards[Int(item)] = ProductCard(product)
        placeRegions(of: product, at: item)
    }

    private mutating func placeRegions(of product: Product, at item: ItemNumber) {
        guard !regions.isEmpty || !product.regions.isEmpty else { return }
        var offers: [RegionID: RegionalOffer] = [:]
        for offer in product.regions where offers[offer.region] == nil { offers[offer.region] = offer }
        for region in offers.keys where regions[region] == nil { regions[region] = RegionalStock(like: facts) }
        // An array of the keys: the keys themselves would hold the dictionary, and every change would copy it with all the regions' stock.
        for region in Array(regions.keys) {
            let hasPage = !(offers[region]?.url ?? product.url).isEmpty
            regions[region]?.put(
                hasPage ? offers[region] : nil, for: item, catalogueSays: product.isAvailable && hasPage)
        }
    }

    private mutating func itemFacts(
        of product: Product, at item: ItemNumber, reading reader: inout PhraseTokens
    ) -> ItemFacts {
        let properties = attributes.numbers(of: product.parameters)
        let name = WordReader.words(of: product.name)
        words.put(name + WordReader.words(of: product.brand ?? ""), at: item, reading: &reader)
        return ItemFacts(
            isAvailable: product.isAvailable && !product.url.isEmpty,
            group: product.group.map { groups.number(for: $0) } ?? ItemFacts.none,
            categories: product.categories.compactMap { categoryNumbers[$0] }, price: Float(product.price?.amount ?? 0),
            brand: product.brand.map { brands.number(for: $0) } ?? ItemFacts.none,
            nameTokens: reader.stems(of: name),
            attributes: properties.attributes, ranges: properties.ranges, oldPrice: Float(product.oldPrice?.amount ?? 0),
            margin: Self.margin(of: product), stock: product.stock,
            addedAt: product.addedAt.map { UInt32(clamping: $0.milliseconds / 1000) } ?? 0)
    }

    private static func margin(of product: Product) -> Float? {
        guard let price = product.price, let purchase = product.purchasePrice, price.currency == purchase.currency,
            price.minorUnits > 0
        else { return nil }
        return Float(Double(price.minorUnits - purchase.minorUnits) / Double(price.minorUnits))
    }

    private static func tree(of categories: [Category], _ numbers: [CategoryID: CategoryNumber]) -> CategoryTree {
        var parents = [CategoryNumber](repeating: ItemFacts.none, count: numbers.count)
        for category in categories {
            guard let number = numbers[category.id], let parent = category.parent, let above = numbers[parent] else { continue }
            parents[Int(number)] = above
        }
        return CategoryTree(parents: parents)
    }
}
