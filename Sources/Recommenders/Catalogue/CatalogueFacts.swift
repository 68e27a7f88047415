/// The catalogue as the recommenders see it: arrays by item number, and the items of each category and brand.
///
/// Built at once from all products, then kept up to date product by product. A number without a product (an item that was
/// clicked but is in no feed) is not available and stands in no category.
public struct CatalogueFacts: Sendable {
    /// The categories.
    public let tree: CategoryTree
    /// Whether each item can be bought.
    public private(set) var isAvailable: [Bool] = []
    /// The group of variants of each item, or ``ItemFacts/none``.
    public private(set) var group: [UInt32] = []
    /// The main category of each item, or ``ItemFacts/none``.
    public private(set) var category: [CategoryNumber] = []
    /// The price of each item; 0 if unknown.
    public private(set) var price: [Float] = []
    /// The brand of each item, or ``ItemFacts/none``.
    public private(set) var brand: [UInt32] = []
    /// Words, attributes and ranges of each item.
    private(set) var features = ItemFeatures()
    /// What the items of each category share, by category number.
    private(set) var content: [CategoryFeatures]
    private var offers: [ItemOffer] = []

    private var categories = ItemCategories()
    private var itemsByCategory: [[ItemNumber]]
    private var itemsByBrand: [UInt32: [ItemNumber]] = [:]

    /// A catalogue of some products, each number once.
    public init(tree: CategoryTree = CategoryTree(), items: [(item: ItemNumber, facts: ItemFacts)] = []) {
        self.tree = tree
        itemsByCategory = Array(repeating: [], count: tree.count)
        content = Array(repeating: CategoryFeatures(), count: tree.count)
        grow(to: (items.map { Int($0.item) }.max() ?? -1) + 1)
        for (item, facts) in items {
            set(facts, of: item)
            for category in categories[Int(item)] { itemsByCategory[Int(category)].append(item) }
            if facts.brand != ItemFacts.none { itemsByBrand[facts.brand, default: []].append(item) }
        }
        for category in itemsByCategory.indices {
            itemsByCategory[category].sort(by: isCheaper)
            content[category] = CategoryFeatures(of: itemsByCategory[category], in: self)
        }
    }

    /// One more than the greatest item number known.
    public var count: Int { isAvailable.count }

    /// Puts a product in, or replaces what was known of it. Costs a step per item of its categories and brand.
    public mutating func put(_ facts: ItemFacts, for item: ItemNumber) {
        grow(to: Int(item) + 1)
        let before = likeness(of: item)
        leaveLists(item)
        set(facts, of: item)
        for category in categories[Int(item)] { insert(item, into: category) }
        if facts.brand != ItemFacts.none { itemsByBrand[facts.brand, default: []].append(item) }
        noteChange(of: item, from: before)
    }

    /// Takes a product out of the catalogue; its number stays.
    public mutating func remove(_ item: ItemNumber) {
        guard Int(item) < count else { return }
        let before = likeness(of: item)
        leaveLists(item)
        set(ItemFacts(isAvailable: false), of: item)
        noteChange(of: item, from: before)
    }

    /// The items that stand in a category itself, the cheapest first.
    public func items(in category: CategoryNumber) -> [ItemNumber] {
        Int(category) < itemsByCategory.count ? itemsByCategory[Int(category)] : []
    }

    /// The items in a category and all below it; one that stands in several of them occurs several times.
    public func items(under category: CategoryNumber) -> [ItemNumber] {
        tree.subtree(of: category).flatMap { itemsByCategory[Int($0)] }
    }

    /// The items of a brand.
    public func items(ofBrand brand: UInt32) -> [ItemNumber] { itemsByBrand[brand] ?? [] }

    /// Every category of an item, the main one first.
    public func categories(of item: ItemNumber) -> [CategoryNumber] {
        Int(item) < count ? categories[Int(item)] : []
    }

    /// Adds the categories of an item below ``count`` to a list.
    func appendCategories(of item: ItemNumber, to list: inout [CategoryNumber]) {
        categories.append(of: Int(item), to: &list)
    }

    /// What an item below ``count`` is offered for.
    func offer(of item: ItemNumber) -> ItemOffer { offers[Int(item)] }

    /// The attributes of an item (`name=value` each), ascending.
    public func attributes(of item: ItemNumber) -> ArraySlice<UInt32> {
        Int(item) < count ? features.attributes(of: Int(item)) : []
    }

    /// Whether an item has an attribute.
    public func has(attribute: UInt32, _ item: ItemNumber) -> Bool {
        attributes(of: item).contains(ascending: attribute)
    }

    /// An item's price before a reduction; 0 if it is not reduced.
    public func oldPrice(of item: ItemNumber) -> Float { Int(item) < count ? offers[Int(item)].oldPrice : 0 }

    /// By what share of its old price an item is reduced: 0 if it is not, less than 1.
    public func discount(of item: ItemNumber) -> Float {
        let old = oldPrice(of: item)
        guard old > 0, price[Int(item)] > 0, old > price[Int(item)] else { return 0 }
        return 1 - price[Int(item)] / old
    }

    /// An item's margin, (price − purchase price) / price; nil if unknown.
    public func margin(of item: ItemNumber) -> Float? {
        guard Int(item) < count, !offers[Int(item)].margin.isNaN else { return nil }
        return offers[Int(item)].margin
    }

    /// Pieces of an item in stock; nil if unknown.
    public func stock(of item: ItemNumber) -> Int? {
        guard Int(item) < count, offers[Int(item)].stock >= 0 else { return nil }
        return Int(offers[Int(item)].stock)
    }

    /// When the shop took an item in, seconds since the epoch; 0 if unknown.
    public func addedAt(_ item: ItemNumber) -> UInt32 { Int(item) < count ? offers[Int(item)].addedAt : 0 }

    /// Everything that is known of an item.
    public func facts(of item: ItemNumber) -> ItemFacts? {
        guard Int(item) < count else { return nil }
        let place = Int(item)
        return ItemFacts(
            isAvailable: isAvailable[place], group: group[place], categories: categories[place], price: price[place],
            brand: brand[place], nameTokens: Array(features.words(of: place)), attributes: Array(features.attributes(of: place)),
            ranges: Array(features.ranges(of: place)), oldPrice: oldPrice(of: item), margin: margin(of: item),
            stock: stock(of: item), addedAt: addedAt(item))
    }

    /// What makes an item like others.
    private func likeness(of item: ItemNumber) -> ItemFacts {
        let place = Int(item)
        return ItemFacts(
            categories: categories[place], brand: brand[place], nameTokens: Array(features.words(of: place)),
            attributes: Array(features.attributes(of: place)), ranges: Array(features.ranges(of: place)))
    }

    private mutating func noteChange(of item: ItemNumber, from before: ItemFacts) {
        guard likeness(of: item) != before else { return }
        let stands = categories[Int(item)]
        for category in before.categories + stands.filter({ !before.categories.contains($0) }) {
            content[Int(category)].note(item)
            if content[Int(category)].isWorn {
                content[Int(category)] = CategoryFeatures(of: itemsByCategory[Int(category)], in: self)
            }
        }
    }

    private mutating func grow(to newCount: Int) {
        let missing = newCount - count
        guard missing > 0 else { return }
        isAvailable += repeatElement(false, count: missing)
        group += repeatElement(ItemFacts.none, count: missing)
        category += repeatElement(ItemFacts.none, count: missing)
        price += repeatElement(0, count: missing)
        brand += repeatElement(ItemFacts.none, count: missing)
        features.grow(by: missing)
        offers += repeatElement(ItemOffer(), count: missing)
        categories.grow(by: missing)
    }

    private mutating func set(_ facts: ItemFacts, of item: ItemNumber) {
        let place = Int(item)
        var known: [CategoryNumber] = []
        for category in facts.categories where Int(category) < tree.count && !known.contains(category) { known.append(category) }
        isAvailable[place] = facts.isAvailable
        group[place] = facts.group
        category[place] = known.first ?? ItemFacts.none
        price[place] = Self.sound(facts.price)
        brand[place] = facts.brand
        features.set(
            words: facts.nameTokens.ascending(), attributes: facts.attributes.ascending(), ranges: facts.ranges.ascending(),
            of: place)
        offers[place] = ItemOffer(facts)
        categories[place] = known
    }

    private mutating func leaveLists(_ item: ItemNumber) {
        for category in categories[Int(item)] { itemsByCategory[Int(category)].removeAll { $0 == item } }
        itemsByBrand[brand[Int(item)]]?.removeAll { $0 == item }
    }

    private mutating func insert(_ item: ItemNumber, into category: CategoryNumber) {
        let place = itemsByCategory[Int(category)].firstPlace { !isCheaper($0, item) }
        itemsByCategory[Int(category)].insert(item, at: place)
    }

    /// The order within a category: by price, then by number.
    private func isCheaper(_ left: ItemNumber, _ right: ItemNumber) -> Bool {
        (price[Int(left)], left) < (price[Int(right)], right)
    }

    private static func sound(_ price: Float) -> Float { price.isFinite && price > 0 ? price : 0 }
}
