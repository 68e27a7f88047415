import Commerce
import Foundation
import Recommenders
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `Learning everything anew` {
    private static func learned(_ shop: TestShop) -> [String] {
        shop.models.memory.read { memory in
            let numbers = TestShop.products.compactMap { memory.models.numbering.existingNumber(of: $0.id) }.map { "\($0)" }
            return [
                "\(memory.models.sessions.clickCount)", "\(memory.models.purchases.orderCount)",
                "\(memory.models.carts.orderCount)", "\(memory.models.customers.count)",
                "\(memory.models.watermark.rawValue)", "\(memory.models.numbering.count)",
            ] + numbers
        }
    }

    private static func busy() throws -> TestShop {
        let shop = try TestShop()
        for number in 1...20 {
            try shop.look(visitor(number), at: "11-\(number % 8)", "12-\(number % 5)", "21-3")
            if number % 3 == 0 { try shop.order(visitor(number), ["11-\(number % 8)"]) }
        }
        return shop
    }

    @Test func `comes to the same where nothing has gone`() throws {
        let shop = try Self.busy()
        try shop.models.learnFromOrders(at: shop.clock.now)
        let (before, shown) = (Self.learned(shop), shop.ids(.home, for: visitor(1)))
        try shop.models.relearn(at: shop.clock.now)
        #expect(Self.learned(shop) == before)
        #expect(shop.ids(.home, for: visitor(1)) == shown)
        // What comes next is learned as ever.
        try shop.look(visitor(1), at: "22-1")
        #expect(shop.models.memory.read { $0.models.watermark } == shop.store.lastEventID)
    }

    @Test func `knows nothing more of whoever was erased, nor does what is saved`() throws {
        let shop = try Self.busy()
        try shop.models.learnFromOrders(at: shop.clock.now)
        try shop.models.saveSnapshot(at: shop.clock.now)
        let file = shop.store.directory + "/models.snapshot"
        let person = PersonID(visitor(3))
        #expect(shop.models.memory.read { $0.models.customers.existingNumber(of: person) } != nil)
        #expect(try shop.store.erase(person, at: shop.clock.now) != nil)
        shop.models.discardSnapshot()
        try shop.models.saveSnapshot(at: shop.clock.now)
        #expect(!FileManager.default.fileExists(atPath: file), "what is not forgotten yet must not be saved")
        try shop.models.relearn(at: shop.clock.now)
        #expect(FileManager.default.fileExists(atPath: file))
        #expect(shop.models.memory.read { $0.models.customers.existingNumber(of: person) } == nil)
        #expect(shop.models.memory.read { $0.models.openSession(of: visitor(3)) } == nil)
    }
}
