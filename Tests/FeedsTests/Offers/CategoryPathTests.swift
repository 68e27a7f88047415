import Commerce
import Testing

@testable import Feeds

@Suite struct `A category path` {
    @Test func `has an id for each node that depends on the path alone`() {
        let nodes = CategoryPath(" Дом >  Кухня>Чайники ").nodes
        #expect(nodes.map(\.name) == ["Дом", "Кухня", "Чайники"])
        #expect(nodes.map(\.id.rawValue) == ["дом", "дом/кухня", "дом/кухня/чайники"])
        #expect(nodes.map(\.parent?.rawValue) == [nil, "дом", "дом/кухня"])
    }

    @Test func `may be parted by bars or slashes, and keeps slashes in names beside brackets`() {
        #expect(CategoryPath("A/B").nodes.map(\.name) == ["A", "B"])
        #expect(CategoryPath("A | B").nodes.map(\.name) == ["A", "B"])
        #expect(CategoryPath("TV/Audio > Speakers").nodes.map(\.name) == ["TV/Audio", "Speakers"])
        #expect(CategoryPath(" > ").nodes.isEmpty)
    }

    @Test func `has a short id even if it is long itself`() throws {
        let long = String(repeating: "x", count: 300)
        let id = try #require(CategoryPath("A > \(long)").nodes.last?.id)
        #expect(id.rawValue.utf8.count <= 128)
        #expect(id == CategoryPath("a > \(long)").nodes.last?.id)
    }
}
