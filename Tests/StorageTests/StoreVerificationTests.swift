import Commerce
import LMDB
import TestSupport
import Testing

@testable import Storage

@Suite struct `Verifying a store` {
    private static func filled() throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        var visits = RandomVisits(seed: 4)
        for _ in 0..<20 { try temporary.take(visits.batch()) }
        _ = try temporary.store.append(
            [], noting: ImportPosition(fingerprint: "f", rows: 1, events: 1, isComplete: false))
        try temporary.store.put(StoredProduct(product: Product(id: ProductID(unchecked: "p"), name: "P", url: "/p")))
        try temporary.store.put([Category(id: CategoryID(unchecked: "c"), name: "C")])
        try temporary.store.put(FeedState(name: "feed", finishedAt: Timestamp(seconds: 0)))
        try temporary.store.flush()
        return temporary
    }

    @Test func `counts what is there and finds nothing wrong`() throws {
        let found = try Self.filled().store.verify()
        #expect(found.isSound, "\(found.faults)")
        #expect(found.events > 100 && found.profiles == 8 && found.products == 1)
        #expect(found.externalIDs.count > 50)
    }

    @Test(arguments: ["events", "profiles", "counters", "externalIDs", "products", "categories", "feeds", "imports"])
    func `finds a row that is not what it should be`(table: String) throws {
        let temporary = try Self.filled()
        try temporary.withFile { file in
            let rows = try file.table(table, key: [UInt8].self, value: [UInt8].self)
            try file.write { transaction in
                guard let (key, value) = try transaction.last(rows) else { return }
                try transaction.put(rows, key, value.dropLast() + [value[value.count - 1] ^ 1])
            }
        }
        try temporary.reopen()
        let found = try temporary.store.verify()
        #expect(!found.isSound)
    }

    @Test(arguments: ["profiles", "counters", "externalIDs"]) func `finds a row that is missing`(table: String) throws {
        let temporary = try Self.filled()
        try temporary.withFile { file in
            let rows = try file.table(table, key: [UInt8].self, value: [UInt8].self)
            try file.write { transaction in
                guard let (key, _) = try transaction.last(rows) else { return }
                try transaction.delete(rows, key)
            }
        }
        try temporary.reopen()
        #expect(try !temporary.store.verify().isSound)
    }
}
