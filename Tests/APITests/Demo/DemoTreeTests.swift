import Commerce
import Testing

@testable import API

@Suite struct `The demo shop's tree` {
    private static func category(_ id: String, in parent: String? = nil) -> Commerce.Category {
        Category(id: CategoryID(unchecked: id), parent: parent.map { CategoryID(unchecked: $0) }, name: id.uppercased())
    }

    private let tree = DemoTree([category("a"), category("b", in: "a"), category("c", in: "b"), category("d", in: "a")])

    @Test func `knows its roots, leaves and branches`() {
        #expect(tree.roots.map(\.name) == ["A"])
        #expect(tree.leafCount == 2)
        #expect(tree.children(of: CategoryID(unchecked: "a")).map(\.name) == ["B", "D"])
    }

    @Test func `leads from the top down to a category`() {
        #expect(tree.path(to: CategoryID(unchecked: "c")).map(\.name) == ["A", "B", "C"])
        #expect(tree.path(to: CategoryID(unchecked: "none")).isEmpty)
    }

    @Test func `is not led round in circles`() {
        let ring = DemoTree([Self.category("x", in: "y"), Self.category("y", in: "x")])
        #expect(ring.path(to: CategoryID(unchecked: "x")).count == 16)
    }
}
