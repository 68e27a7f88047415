internal import Commerce

/// A condition on the page in numbers.
struct PageCheck: Sendable {
    private enum Test: Sendable {
        case product([UInt32])
        case category([UInt32])
        case brand([UInt32])
        case region([RegionID])
        case segment([SegmentID])
    }

    private let test: Test
    private let isNegated: Bool

    init(_ condition: RuleCondition<PageTest>, _ numbers: RuleNumbers) {
        isNegated = condition.isNegated
        switch condition.test {
        case .product(let products): test = .product(products.compactMap(numbers.item).ascending())
        case .category(let categories): test = .category(categories.compactMap(numbers.category).ascending())
        case .brand(let brands): test = .brand(brands.compactMap(numbers.brand).ascending())
        case .region(let regions): test = .region(regions)
        case .segment(let segments): test = .segment(segments)
        }
    }

    func holds(for page: PageFacts) -> Bool {
        let found =
            switch test {
            case .product(let products): page.page.product.map { products.contains(ascending: $0) } ?? false
            case .category(let categories): page.categories.contains { categories.contains(ascending: $0) }
            case .brand(let brands): page.brand != ItemFacts.none && brands.contains(ascending: page.brand)
            case .region(let regions): page.page.region.map(regions.contains) ?? false
            case .segment(let segments): segments.contains { page.page.segments.contains($0) }
            }
        return found != isNegated
    }
}
