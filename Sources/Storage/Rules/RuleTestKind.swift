internal import Commerce

/// The numbers of the kinds of conditions in records. Never change them.
enum RuleTestKind {
    static func kind(of test: PageTest) -> UInt8 {
        switch test {
        case .product: 1
        case .category: 2
        case .brand: 3
        case .region: 4
        case .segment: 5
        }
    }

    static func kind(of test: ItemTest) -> UInt8 {
        switch test {
        case .product: 1
        case .category: 2
        case .brand: 3
        case .attribute: 4
        case .price: 5
        case .anchorPrice: 6
        case .margin: 7
        case .stock: 8
        case .reduced: 9
        case .newerThan: 10
        }
    }
}
