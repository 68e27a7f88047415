import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `The catalogue's tables` {
    @Test(arguments: [0, 1, 999, 1_000, 1_001, 2_000]) func `show every product once, in the order of ids`(count: Int) throws {
        let temporary = try TemporaryStore()
        let ids = (0..<count).map { ProductID(unchecked: "p" + String(10_000 + $0 * 7 % 10_000)) }
        try temporary.store.stage(ids.map { StoredProduct(product: Product(id: $0, name: "", url: "/")) })
        _ = try temporary.store.publishStaging(feed: "feed")
        var found: [ProductID] = []
        try temporary.store.products { found.append($0.product.id) }
        #expect(found == ids.sorted())
    }

    @Test func `give back what was put there`() throws {
        let temporary = try TemporaryStore()
        let stored = RecordFixture.product
        #expect(try temporary.store.product(stored.product.id) == nil)
        try temporary.store.put(stored)
        try temporary.store.put([RecordFixture.category])
        try temporary.store.put(RecordFixture.feedState)
        try temporary.crash()
        #expect(try temporary.store.product(stored.product.id) == stored)
        #expect(try temporary.store.categories() == [RecordFixture.category])
        #expect(try temporary.store.feedStates() == [RecordFixture.feedState])
        #expect(try temporary.store.feedState("feed") == RecordFixture.feedState)
        #expect(try temporary.store.feedState("other") == nil)
        #expect(try temporary.store.deleteProduct(stored.product.id))
        #expect(try !temporary.store.deleteProduct(stored.product.id))
        #expect(try temporary.store.product(stored.product.id) == nil)
    }

    @Test func `hold ids of every length and kind`() throws {
        let temporary = try TemporaryStore()
        var random = SeededRandom(seed: 1)
        let ids = Set((0..<300).map { _ in random.identifier(ProductID.self) })
        for id in ids { try temporary.store.put(StoredProduct(product: Product(id: id, name: id.rawValue, url: "/"))) }
        for id in ids { #expect(try temporary.store.product(id)?.product.name == id.rawValue) }
    }

    @Test func `remember when a product came in, until it is removed`() throws {
        let store = try TemporaryStore().store
        let (first, second) = (ProductID(unchecked: "1"), ProductID(unchecked: "2"))
        let now = Timestamp(milliseconds: 1_772_366_400_000)
        try store.put(StoredProduct(product: Product(id: first, name: "A", url: "/")), at: now)
        try store.put(StoredProduct(product: Product(id: second, name: "B", url: "/")), at: now)
        try store.put(StoredProduct(product: Product(id: second, name: "C", url: "/")), at: now.advanced(bySeconds: 9))
        #expect(try store.product(first)?.product.addedAt == nil)
        #expect(try store.product(second)?.product.addedAt == now)
        _ = try store.deleteProduct(second)
        try store.put(StoredProduct(product: Product(id: second, name: "D", url: "/")), at: nil)
        #expect(try store.product(second)?.product.addedAt == nil)
    }
}
