import Commerce
import Dispatch
import Foundation
import Recommenders
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The live models` {
    private static func visits(_ seed: UInt64) -> RandomVisits {
        RandomVisits(seed: seed, visitors: 12, products: TestShop.products.map(\.id))
    }

    private static func bytes(_ shop: TestShop) -> [UInt8] {
        shop.models.memory.read { memory in ModelSnapshot.encode(memory.models) }
    }

    private static func answers(_ shop: TestShop, _ visitors: [VisitorID]) -> [[RecommendedProduct]] {
        var answers: [[RecommendedProduct]] = []
        for who in visitors.map(Optional.some) + [nil] {
            for placement in `A block`.fallingBack + [.recentlyViewed] {
                answers.append(
                    shop.block(placement, for: who) { request in
                        request.product = id("11-3")
                        request.category = CategoryID(unchecked: "20")
                    })
            }
        }
        return answers
    }

    @Test(arguments: 1...6) func `come back as they were from a snapshot and the log behind it`(seed: UInt64) throws {
        let shop = try TestShop()
        var visits = Self.visits(seed)
        var random = SeededRandom(seed: seed)
        for _ in 0..<30 {
            try shop.happen(visits.batch().flatMap { $0 })
            if random.chance(15) { try shop.store.flush() }
            if random.chance(10) { try shop.models.saveSnapshot(at: shop.clock.now) }
            if random.chance(10) { try shop.restart() }
        }
        shop.clock.advance(seconds: 30 * 86_400)
        let (bytes, answers) = (Self.bytes(shop), Self.answers(shop, visits.visitors))
        try shop.models.saveSnapshot(at: shop.clock.now)
        #expect(shop.models.lastSnapshotAt == shop.clock.now)
        try shop.restart()
        let isSame = Self.bytes(shop) == bytes
        #expect(isSame)
        #expect(Self.answers(shop, visits.visitors) == answers)
        try FileManager.default.removeItem(atPath: shop.snapshotPath)
        try shop.restart()
        #expect(Self.answers(shop, visits.visitors) == answers)
    }

    @Test(arguments: ["empty", "cut", "damaged"]) func `pass over a snapshot that cannot be read`(how: String) throws {
        let shop = try TestShop()
        var visits = Self.visits(1)
        for _ in 0..<10 { try shop.happen(visits.batch().flatMap { $0 }) }
        try shop.models.saveSnapshot(at: shop.clock.now)
        let answers = Self.answers(shop, visits.visitors)
        let path = shop.snapshotPath
        try shop.restart {
            var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            switch how {
            case "empty": bytes = []
            case "cut": bytes.removeLast(bytes.count / 3)
            default: bytes[bytes.count / 2] ^= 4
            }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        }
        #expect(Self.answers(shop, visits.visitors) == answers)
    }

    @Test func `pass over a snapshot that is ahead of the log, as after a backup was put back`() throws {
        let shop = try TestShop()
        try shop.look(visitor(1), at: "11-2")
        try shop.store.flush()
        try shop.store.copy(to: shop.directory.file("backup"))
        let backup = shop.directory.file("backup/data.mdb")
        for number in 0..<9 { try shop.look(visitor(2 + number), at: "30-2", "30-3") }
        try shop.models.saveSnapshot(at: shop.clock.now)
        #expect(shop.ids(.bestsellers, limit: 2) == ["30-3", "30-2"])
        let data = shop.directory.file("store/data.mdb")
        try shop.restart {
            try FileManager.default.removeItem(atPath: data)
            try FileManager.default.moveItem(atPath: backup, toPath: data)
        }
        #expect(shop.ids(.bestsellers, limit: 1) == ["11-2"])
        #expect(shop.models.memory.read { $0.models.sessions.sessionCount } == 1)
        // Nor when the log has meanwhile gone on beyond it, and no new snapshot was made.
        try shop.look(visitor(20), at: "11-2", "21-3")
        try shop.restart()
        #expect(Set(shop.ids(.bestsellers, limit: 2)) == ["11-2", "21-3"])
        #expect(shop.models.memory.read { $0.models.sessions.sessionCount } == 2)
    }

    @Test func `learn from every event once, however often they are told`() throws {
        let shop = try TestShop()
        let event = Event(visitor: visitor(1), time: shop.clock.now, action: .productView(id("11-2")))
        let appended = try shop.store.append([[event]])
        try shop.store.fold(appended.events)
        shop.models.follow(appended.events)
        let once = Self.bytes(shop)
        shop.models.follow(appended.events)
        let isSame = Self.bytes(shop) == once
        #expect(isSame)
    }

    @Test func `lose no change that is made between reading the catalogue and showing it`() throws {
        let shop = try TestShop()
        try shop.models.reloadCatalogue {
            var product = TestShop.product("30-3")
            product.name = "Renamed"
            try shop.catalogue.put(product)
            product.id = id("new")
            try shop.catalogue.put(product)
            _ = try shop.catalogue.delete(id("30-4"))
        }
        #expect(shop.catalogue.card(id("30-3"))?.name == "Renamed")
        #expect(shop.catalogue.card(id("new"))?.name == "Renamed")
        #expect(shop.catalogue.card(id("30-4")) == nil)
        #expect(shop.catalogue.productCount == 40)
    }

    @Test func `know what was learned of categories by the same categories when others are added`() throws {
        let shop = try TestShop()
        let day: Int64 = 86_400
        for round in 0..<4 {
            for number in 0..<30 {
                try shop.order(
                    visitor(number), ["30-3", "11-4"], after: Int64(round * 20 + (number * 7 + round * 3) % 5) * day)
            }
        }
        for number in 0..<240 {
            let product = "\(TestShop.leaves[1 + number % 3])-\(number * 5 % 8)"
            try shop.order(visitor(500 + number % 60), [product], after: Int64(number * 7 % 75) * day)
        }
        shop.clock.advance(seconds: 78 * day)
        try shop.models.learnFromOrders(at: shop.clock.now)
        func learned() throws -> (chains: [String], together: [String]) {
            let together = shop.models.memory.read { memory in
                let from = memory.catalogue.number(of: CategoryID(unchecked: "30")) ?? .max
                return memory.categoryComplements?.complements(of: from).map {
                    memory.catalogue.id(of: $0.category)?.rawValue ?? "?"
                }
            }
            return (shop.chains.chains().map { "\($0.from) \($0.to)" }, try #require(together))
        }
        let (chains, together) = try learned()
        #expect(chains.contains("category:30 category:30") && together.contains("11"), "\(chains) \(together)")
        // In the order of ids it stands before all others.
        try shop.store.put([Category(id: CategoryID(unchecked: "05"), name: "New")])
        try shop.models.reloadCatalogue()
        let after = try learned()
        #expect(after.chains == chains && after.together == together)
        #expect(!shop.catalogue.cards(in: CategoryID(unchecked: "30"), offset: 0, limit: 3).cards.isEmpty)
        #expect(shop.catalogue.categories().count == TestShop.categories.count + 1)
    }

    @Test func `show every product as the store has it, though it changes while all are read anew`() throws {
        let shop = try TestShop()
        let (models, catalogue, store) = (shop.models, shop.catalogue, shop.store)
        DispatchQueue.concurrentPerform(iterations: 3) { worker in
            for round in 0..<40 {
                switch worker {
                case 0: try? models.reloadCatalogue()
                default:
                    var product = TestShop.products[round % 10]
                    product.name = "\(worker)-\(round)"
                    if round % 7 == 3 { _ = try? catalogue.delete(product.id) } else { try? catalogue.put(product) }
                }
            }
        }
        for product in TestShop.products {
            #expect(catalogue.card(product.id)?.name == (try store.product(product.id)?.product.name))
        }
        var count = 0
        try store.products { _ in count += 1 }
        #expect(catalogue.productCount == count)
    }
}

extension TestShop {
    /// The file of the models.
    var snapshotPath: String { directory.file("store/models.snapshot") }
}
