import Testing

@testable import Recommenders

/// Three items with words {1, 2}, {1, 3} and {1, 2}. With N = 3, ln(1 + (N − n + ½) / (n + ½)) is
/// 0.1335 for word 1 (n = 3), 0.4700 for word 2 (n = 2), 0.9808 for word 3 (n = 1) and ln 8 = 2.0794 for any other.
@Suite struct CategoryFeaturesTests {
    private static func facts() -> CatalogueFacts {
        let words: [[UInt32]] = [[1, 2], [1, 3], [1, 2]]
        return CatalogueFacts(
            tree: CategoryTree(parents: [ItemFacts.none]),
            items: words.enumerated().map { (ItemNumber($0.offset), ItemFacts(categories: [0], nameTokens: $0.element)) })
    }

    @Test func `a feature weighs by its rarity in the category`() {
        let features = Self.facts().content[0]
        for (word, weight) in [(UInt32(1), 0.1335), (2, 0.4700), (3, 0.9808), (4, 2.0794)] {
            #expect(abs(features.weight(of: word, .word) - Float(weight)) < 0.0001)
        }
    }

    @Test func `properties, ranges and brands weigh by kind as well`() {
        var facts = Self.facts()
        facts.put(ItemFacts(categories: [0], brand: 1, attributes: [1], ranges: [1]), for: 1)
        let features = facts.content[0]
        for kind in [FeatureKind.attribute, .range, .brand] {
            #expect(abs(features.weight(of: kind.feature(1), kind) - 0.9808 * kind.weight) < 0.0001)
        }
    }

    /// √(0.1335² + 0.4700²) = 0.4886; √(0.1335² + 0.9808²) = 0.9899.
    @Test func `an item's norm is the length of its vector`() {
        let features = Self.facts().content[0]
        #expect(abs((features.norm(of: 0) ?? 0) - 0.4886) < 0.0001)
        #expect(abs((features.norm(of: 1) ?? 0) - 0.9899) < 0.0001)
        #expect(features.norm(of: 7) == nil)
    }

    @Test func `postings list the members with a feature`() {
        let features = Self.facts().content[0]
        #expect(features.members == [0, 1, 2])
        #expect(features.postings(of: 2).map { Array($0.members) } == [0, 2])
        #expect(features.postings(of: 9) == nil)
    }

    @Test func `a change in a small category is in at once`() {
        var facts = Self.facts()
        facts.put(ItemFacts(categories: [0], nameTokens: [3]), for: 0)
        #expect(facts.content[0].postings(of: 3).map { Array($0.members) } == [0, 1])
        facts.remove(1)
        #expect(facts.content[0].members == [0, 2])
    }

    @Test func `a large category is built anew only when much has changed, and changes are noted meanwhile`() {
        var facts = CatalogueFacts(
            tree: CategoryTree(parents: [ItemFacts.none]),
            items: (ItemNumber(0)..<400).map { ($0, ItemFacts(categories: [0], nameTokens: [$0])) })
        facts.put(ItemFacts(categories: [0], price: 5, nameTokens: [7]), for: 7)
        #expect(facts.content[0].changed.isEmpty)
        for item in ItemNumber(0)..<41 { facts.put(ItemFacts(categories: [0], nameTokens: [1000]), for: item) }
        #expect(facts.content[0].changed == Array(0..<41))
        #expect(facts.content[0].norm(of: 3) == nil)
        #expect(facts.norm(of: 3, in: 0) > 0)
        facts.put(ItemFacts(categories: [0], nameTokens: [1000]), for: 41)
        #expect(facts.content[0].changed.isEmpty)
        #expect(facts.content[0].postings(of: 1000)?.members.count == 42)
    }
}
