import TestSupport
import Testing

@testable import Recommenders

@Suite struct ItemCategoriesTests {
    @Test func `categories replaced a thousand times are those given last`() {
        var random = SeededRandom(seed: 5)
        var categories = ItemCategories()
        categories.grow(by: 20)
        var expected = [[CategoryNumber]](repeating: [], count: 20)
        for _ in 0..<3_000 {
            let item = Int.random(in: 0..<20, using: &random)
            expected[item] = (0..<Int.random(in: 0...3, using: &random)).map { _ in .random(in: 0..<9, using: &random) }
            categories[item] = expected[item]
        }
        #expect((0..<20).map { categories[$0] } == expected)
    }

    @Test func `an item's categories are added to a list`() {
        var categories = ItemCategories()
        categories.grow(by: 2)
        categories[0] = [4]
        categories[1] = [7, 3]
        var list: [CategoryNumber] = [9]
        for item in [1, 0] { categories.append(of: item, to: &list) }
        #expect(list == [9, 7, 3, 4])
    }
}
