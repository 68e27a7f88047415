internal import Commerce

/// A page in numbers: found once for a request, asked by every rule.
struct PageFacts {
    let page: RulePage
    /// The categories that the page stands in, and all above them.
    let categories: [CategoryNumber]
    /// The brand of the page's product, or ``ItemFacts/none``.
    let brand: UInt32
    /// The price of the page's product; 0 if there is none.
    let price: Float

    init(_ page: RulePage, in facts: CatalogueFacts) {
        self.page = page
        var own: [CategoryNumber] = page.category.map { [$0] } ?? []
        var (brand, price) = (ItemFacts.none, Float(0))
        if let product = page.product, Int(product) < facts.count {
            own += facts.categories(of: product)
            (brand, price) = (facts.brand[Int(product)], facts.price[Int(product)])
        }
        categories = own.flatMap { facts.tree.path(from: $0) }
        self.brand = brand
        self.price = price
    }
}
