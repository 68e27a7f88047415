import Commerce
import Recommenders
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `A snapshot of the models` {
    private static func bytes() throws -> (bytes: [UInt8], last: EventID) {
        let shop = try TestShop()
        try shop.look(visitor(1), at: "11-2", "30-3")
        try shop.search(visitor(2), "red thing")
        try shop.look(visitor(2), at: "11-2", "21-3")
        try shop.search(visitor(3), "blue thing")
        try shop.order(visitor(2), ["21-3", "30-1"])
        let line = CartLine(product: id("11-2"))
        try shop.happen([
            Event(visitor: visitor(1), time: shop.clock.now, region: RegionID(unchecked: "77"), action: .cartAdd(line)),
            Event(visitor: visitor(1), time: shop.clock.now, action: .impression(.home, [id("11-2"), id("30-3")])),
            Event(visitor: visitor(1), time: shop.clock.now, action: .click(.home, id("30-3"))),
            Event(
                visitor: nil, time: shop.clock.now,
                action: .order(Order(id: OrderID(unchecked: "anonymous"), lines: [CartLine(product: id("11-5"))]))),
        ])
        return (shop.models.memory.read { ModelSnapshot.encode($0.models) }, shop.store.lastEventID)
    }

    private static func isReadable(_ bytes: [UInt8], _ last: EventID) -> Bool {
        if ModelSnapshot.decode(bytes, notBeyond: last) != nil { return true }
        return false
    }

    @Test func `is read back with everything in it`() throws {
        let (bytes, last) = try Self.bytes()
        guard let models = ModelSnapshot.decode(bytes, notBeyond: last) else {
            Issue.record("not readable")
            return
        }
        let (watermark, sessions) = (models.watermark, [1, 2].map { models.openSession(of: visitor($0)) })
        let (clicks, items) = (models.sessions.clickCount, models.numbering.count)
        #expect(watermark == last)
        #expect(sessions == [0, 1])
        #expect(clicks == 4 && items == TestShop.products.count)
        let known = models.customers.existingNumber(of: PersonID(visitor(2)))
        let (orders, carts, searching) = (models.purchases.orderCount, models.carts.orderCount, models.searching.count)
        let (phrase, cart) = (models.open[visitor(2)]?.phrase ?? [], models.open[visitor(1)]?.cart)
        let (responses, region) = (
            models.responses.responses(to: models.numbering.existingNumber(of: id("30-3")) ?? 0),
            models.regions[RegionID(unchecked: "77")]?.count
        )
        #expect(known == 0 && orders == 2 && carts == 1 && searching == 1)
        #expect(phrase.count == 2 && cart == 0)
        #expect(responses == (1, 1) && region != nil)
        let again = ModelSnapshot.encode(models)
        #expect(again == bytes)
    }

    @Test func `is refused when it is ahead of the log, cut, or has a bit wrong`() throws {
        let (bytes, last) = try Self.bytes()
        #expect(Self.isReadable(bytes, last))
        #expect(!Self.isReadable(bytes, EventID(rawValue: last.rawValue - 1)))
        let cut = stride(from: 0, to: bytes.count, by: 3).filter { Self.isReadable(Array(bytes[..<$0]), last) }
        #expect(cut.isEmpty)
        // One bit of every byte, another one each time.
        let flipped = stride(from: 0, to: bytes.count * 8, by: 7).filter { bit in
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            return Self.isReadable(damaged, last)
        }
        #expect(flipped.isEmpty, "bits \(flipped) of \(bytes.count) bytes")
    }
}
