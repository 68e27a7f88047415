import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `A feed on its way in` {
    private static func product(_ number: Int, price: Int64 = 100, feed: String? = "feed") -> StoredProduct {
        let id = ProductID(unchecked: "p" + String(1_000_000 + number))
        return StoredProduct(
            product: Product(id: id, name: "P\(number)", url: "/p\(number)", price: Money(minorUnits: price, currency: .eur)),
            feed: feed)
    }

    private static func publish(_ products: [StoredProduct], _ store: Store, feed: String = "feed") throws -> [Int] {
        try store.clearStaging()
        try store.stage(products)
        let counts = try store.publishStaging(feed: feed)
        #expect(try store.rows(of: ["incoming"]).isEmpty)
        return [counts.added, counts.changed, counts.gone]
    }

    private static func available(_ store: Store) throws -> Int {
        var count = 0
        try store.products { count += $0.product.isAvailable ? 1 : 0 }
        return count
    }

    /// Walks go by chunks of 1,000 rows: sizes around their borders.
    @Test(arguments: [0, 1, 1_999, 2_000, 2_001, 4_000, 4_001])
    func `is counted to the last product, however many there are`(size: Int) throws {
        let store = try TemporaryStore()
        let products = (0..<size).map { Self.product($0) }
        #expect(try Self.publish(products, store.store) == [size, 0, 0])
        #expect(try Self.publish(products, store.store) == [0, 0, 0])
        #expect(try Self.available(store.store) == size)
        let dearer = (0..<size).map { Self.product($0, price: $0 % 2 == 0 ? 200 : 100) }
        #expect(try Self.publish(dearer, store.store) == [0, (size + 1) / 2, 0])
        try store.store.clearStaging()
        #expect(try store.store.missingFromStaging(feed: "feed") == (size, size))
        #expect(try Self.publish([], store.store) == [0, 0, size])
        #expect(try Self.available(store.store) == 0)
        #expect(try Self.publish([], store.store) == [0, 0, 0])
        #expect(try Self.publish(products, store.store) == [0, size, 0])
    }

    @Test func `says what the catalogue would lose before anything is lost`() throws {
        let store = try TemporaryStore()
        _ = try Self.publish((0..<10).map { Self.product($0) }, store.store)
        let before = try store.store.rows(of: ["products"])
        try store.store.stage((3..<20).map { Self.product($0) })
        #expect(try store.store.missingFromStaging(feed: "feed") == (10, 3))
        try store.store.clearStaging()
        #expect(try store.store.rows(of: ["products"]) == before)
    }

    @Test func `that was interrupted leaves the catalogue as it was, and nothing for the next one`() throws {
        let store = try TemporaryStore()
        _ = try Self.publish((0..<10).map { Self.product($0) }, store.store)
        let before = try store.store.rows(of: ["products"])
        try store.store.stage((0..<500).map { Self.product($0, price: 7) })
        try store.crash()
        #expect(try store.store.rows(of: ["products"]) == before)
        #expect(try Self.publish((0..<10).map { Self.product($0) }, store.store) == [0, 0, 0])
    }

    @Test func `leaves alone what came through the API or with another feed`() throws {
        let store = try TemporaryStore()
        try store.store.put(Self.product(1, feed: nil))
        _ = try Self.publish([Self.product(2, feed: "other")], store.store, feed: "other")
        _ = try Self.publish([Self.product(3)], store.store)
        #expect(try Self.publish([], store.store) == [0, 0, 1])
        #expect(try store.store.product(Self.product(1).product.id)?.product.isAvailable == true)
        #expect(try store.store.product(Self.product(2).product.id)?.product.isAvailable == true)
        #expect(try store.store.product(Self.product(3).product.id)?.product.isAvailable == false)
    }

    @Test func `takes a product over from the API when it brings it, and keeps the later of two with one id`() throws {
        let store = try TemporaryStore()
        try store.store.put(Self.product(1, feed: nil))
        #expect(try Self.publish([Self.product(1, price: 5), Self.product(1, price: 6)], store.store) == [0, 1, 0])
        #expect(try store.store.product(Self.product(1).product.id) == Self.product(1, price: 6))
    }

    @Test func `keeps all else of a product that is gone`() throws {
        let store = try TemporaryStore()
        var stored = Self.product(1)
        stored.product.regions = [RegionalOffer(region: RegionID(unchecked: "77"), isAvailable: true, stock: 3)]
        stored.product.parameters = [Parameter(name: "Colour", value: "red")]
        _ = try Self.publish([stored], store.store)
        _ = try Self.publish([], store.store)
        stored.product.isAvailable = false
        #expect(try store.store.product(stored.product.id) == stored)
    }

    @Test func `remembers when a product came into a catalogue that had others`() throws {
        let store = try TemporaryStore().store
        let now = Timestamp(milliseconds: 1_772_366_400_000)
        var stated = Self.product(3)
        stated.product.addedAt = Timestamp(milliseconds: 1_700_000_000_000)
        try store.stage([Self.product(1)])
        _ = try store.publishStaging(feed: "feed", at: now.advanced(bySeconds: -500))
        try store.stage([Self.product(1), Self.product(2), stated])
        _ = try store.publishStaging(feed: "feed", at: now)
        try store.stage([Self.product(1, price: 5), Self.product(2, price: 6), Self.product(3, price: 7)])
        _ = try store.publishStaging(feed: "feed", at: now.advanced(bySeconds: 500))
        var added: [Timestamp?] = []
        try store.products { added.append($0.product.addedAt) }
        #expect(added == [nil, now, stated.product.addedAt])
    }
}
