public import Commerce

/// Everything that people deal with, by number: products with their categories and brands, regions, sources of visits, properties.
///
/// Numbers are for ever: a product that leaves the catalogue keeps its place, so that who bought it has still bought from its category.
public struct ShopSubjects: Sendable {
    /// Products.
    public internal(set) var products = NameNumbers<ProductID>()
    /// Categories.
    public internal(set) var categories = NameNumbers<CategoryID>()
    /// Brands in lower case.
    public internal(set) var brands = NameNumbers<String>()
    /// Regions.
    public internal(set) var regions = NameNumbers<RegionID>()
    /// Names of visits' sources.
    public internal(set) var sources = NameNumbers<String>()
    /// Names of properties.
    public internal(set) var properties = NameNumbers<String>()

    /// Sources, and names of properties, that get numbers: people make these up.
    static let madeUpNames = 500_000

    /// By product number.
    private var places: [ProductPlace] = []
    /// By category number, the category above.
    private var parents: [UInt32] = []

    /// Nothing.
    public init() {}

    /// The names that a snapshot kept, in the order of their numbers; the catalogue is still to be put. Nil if one comes twice.
    public init?(
        products: [ProductID], categories: [CategoryID], brands: [String], regions: [RegionID], sources: [String],
        properties: [String]
    ) {
        guard let products = NameNumbers(products), let categories = NameNumbers(categories), let brands = NameNumbers(brands),
            let regions = NameNumbers(regions), let sources = NameNumbers(sources), let properties = NameNumbers(properties)
        else { return nil }
        (self.products, self.categories, self.brands, self.regions) = (products, categories, brands, regions)
        (self.sources, self.properties) = (sources, properties)
    }

    /// Takes over the tree of categories.
    public mutating func put(_ tree: [Category]) {
        for category in tree {
            set(category.parent.map { categories.number(for: $0) }, above: categories.number(for: category.id))
        }
    }

    /// Takes over what the catalogue says of a product.
    ///
    /// - Parameter currency: the shop's; a price in another one is not known.
    public mutating func put(_ product: Product, currency: Currency) {
        let number = products.number(for: product.id)
        if Int(number) >= places.count { places += repeatElement(ProductPlace(), count: Int(number) + 1 - places.count) }
        places[Int(number)] = ProductPlace(
            categories: product.categories.map { categories.number(for: $0) },
            brand: product.brand.map { brands.number(for: $0.lowercased()) } ?? PersonRow.none,
            price: product.price.flatMap { $0.currency == currency ? $0.minorUnits : nil })
    }

    /// What is known of a product.
    func place(of product: UInt32) -> ProductPlace { Int(product) < places.count ? places[Int(product)] : ProductPlace() }

    /// The category and those above it, each once.
    func path(from category: UInt32) -> [UInt32] {
        var path = [category]
        while let above = parent(of: path[path.count - 1]), !path.contains(above) { path.append(above) }
        return path
    }

    /// The numbers of a subject's categories, those below included; none for other subjects.
    mutating func categories(of subject: ProductSubject) -> NumberSet {
        guard case .category(let names) = subject else { return NumberSet() }
        let wanted = NumberSet(names.map { categories.number(for: $0) })
        return NumberSet((0..<UInt32(categories.count)).filter { path(from: $0).contains { wanted.contains($0) } })
    }

    /// The numbers of a subject's products.
    mutating func products(of subject: ProductSubject) -> NumberSet {
        switch subject {
        case .product(let names): return NumberSet(names.map { products.number(for: $0) })
        case .brand(let names):
            let wanted = NumberSet(names.map { brands.number(for: $0.lowercased()) })
            return products(where: { wanted.contains($0.brand) })
        case .category:
            let wanted = categories(of: subject)
            return products(where: { $0.categories.contains { wanted.contains($0) } })
        }
    }

    private func products(where holds: (ProductPlace) -> Bool) -> NumberSet {
        var found = NumberSet()
        for index in places.indices where holds(places[index]) { found.insert(UInt32(index)) }
        return found
    }

    private func parent(of category: UInt32) -> UInt32? {
        guard Int(category) < parents.count, parents[Int(category)] != PersonRow.none else { return nil }
        return parents[Int(category)]
    }

    private mutating func set(_ parent: UInt32?, above category: UInt32) {
        if Int(category) >= parents.count {
            parents += repeatElement(PersonRow.none, count: Int(category) + 1 - parents.count)
        }
        parents[Int(category)] = parent ?? PersonRow.none
    }
}
