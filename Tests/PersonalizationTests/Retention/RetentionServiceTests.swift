import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The service of retention` {
    @Test func `removes what is older than its period, and notes it`() throws {
        let shop = try TestShop()
        for number in 1...30 { try shop.look(visitor(number), at: "11-1") }
        try shop.order(visitor(1), ["11-1"])
        shop.clock.advance(seconds: 40 * 86_400)
        try shop.look(visitor(1), at: "11-2")
        let writer = StoreWriter(store: shop.store, followers: [shop.models])
        writer.start()
        let clock = shop.clock
        let service = RetentionService(store: shop.store, writer: writer) { clock.now }
        #expect(try service.expire() == RetentionReport())
        try service.put(try RetentionPolicy(named: ["productView": 30]), by: "server")
        #expect(try service.expire().removedEvents == 30)
        #expect(try service.expire() == RetentionReport())
        writer.stop()
        #expect(try shop.store.auditEntries(limit: 9).map(\.entry.act) == [.expiry, .retention])
        #expect(try shop.store.profile(visitor(1))?.eventCount == 2)
        #expect(try shop.store.verify().isSound)
    }
}
