import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `A product's record` {
    private static func check(_ id: ProductID) -> RecordCheck<StoredProduct> {
        RecordCheck(
            encode: { ProductRecord.encode($0, into: []) },
            decode: { bytes in try bytes.lent { try ProductRecord.decode($0, id: id) } })
    }

    @Test(arguments: 1...20) func `comes back as it was, whatever is in it`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<50 {
            let stored = Self.product(&random)
            try Self.check(stored.product.id).expectIdentity(stored)
        }
    }

    @Test func `says whether it is available and whose it is without being read to the end`() throws {
        var random = SeededRandom(seed: 5)
        for _ in 0..<200 {
            let stored = Self.product(&random)
            let bytes = ProductRecord.encode(stored, into: [])
            let found = try bytes.lent { try ProductRecord.availability($0) }
            #expect(found.isAvailable == stored.product.isAvailable)
            #expect(found.feed == stored.feed)
        }
    }

    @Test func `is refused when cut or when a bit is wrong`() {
        let stored = RecordFixture.product
        Self.check(stored.product.id).expectDamageRefused(stored)
        Self.check(stored.product.id).expectStrangersRefused(stored)
    }

    @Test func `of version 1 stays readable`() throws {
        let stored = RecordFixture.product
        try Self.check(stored.product.id).expectReads(RecordFixture.version1Product, as: stored)
        Self.check(stored.product.id).expectWrites(RecordFixture.version1Product, for: stored)
    }

    private static func product(_ random: inout SeededRandom) -> StoredProduct {
        var product = Product(id: random.identifier(), name: random.text(), url: random.text())
        product.group = random.maybe { $0.identifier() }
        product.pictures = random.list(0...4) { $0.text() }
        product.price = random.maybe { $0.money() }
        product.oldPrice = random.maybe { $0.money() }
        product.purchasePrice = random.maybe { $0.money() }
        product.brand = random.maybe { $0.text() }
        product.categories = random.list(0...4) { $0.identifier() }
        product.isAvailable = random.chance(50)
        product.stock = random.maybe { $0.pick([0, 1, -1, .max, .min]) }
        product.description = random.maybe { $0.text() }
        product.parameters = random.list(0...4) { random in
            Parameter(name: random.text(), value: random.text(), unit: random.maybe { $0.text() })
        }
        product.regions = random.list(0...4) { random in
            RegionalOffer(
                region: random.identifier(), isAvailable: random.chance(50), price: random.maybe { $0.money() },
                oldPrice: random.maybe { $0.money() }, stock: random.maybe { $0.number(0...9) }, url: random.maybe { $0.text() })
        }
        return StoredProduct(product: product, feed: random.maybe { $0.text() })
    }
}
