import Recommenders
import Testing

@Suite struct CategoryTreeTests {
    /// 0 ─┬─ 1 ── 3
    ///    └─ 2        4
    private let tree = CategoryTree(parents: [ItemFacts.none, 0, 0, 1, ItemFacts.none])

    @Test func `paths lead up and branches lead down`() {
        #expect(tree.path(from: 3) == [3, 1, 0])
        #expect(Set(tree.subtree(of: 0)) == [0, 1, 2, 3])
        #expect(tree.subtree(of: 4) == [4])
        #expect(tree.children(of: 0) == [1, 2])
        #expect(tree.path(from: 99) == [])
        #expect(tree.subtree(of: ItemFacts.none) == [])
    }

    @Test func `siblings stand under the same category`() {
        #expect(tree.areSiblings(1, 2))
        #expect(tree.areSiblings(3, 3))
        #expect(!tree.areSiblings(1, 3))
        #expect(!tree.areSiblings(0, 4))
        #expect(!tree.areSiblings(ItemFacts.none, ItemFacts.none))
    }

    @Test func `a circle is broken and a parent that does not exist is none`() {
        let broken = CategoryTree(parents: [1, 2, 0, 3, 77, 0])
        for category in CategoryNumber(0)..<6 { #expect(broken.path(from: category).count <= 4) }
        #expect(broken.parent(of: 3) == nil)
        #expect(broken.parent(of: 4) == nil)
        #expect(broken.parent(of: 5) == 0)
    }
}
