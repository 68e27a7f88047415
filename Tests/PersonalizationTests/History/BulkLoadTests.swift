import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `A bulk load` {
    @Test(arguments: [0, 1, BulkLoad.chunkSize, BulkLoad.chunkSize + 1]) func `takes all events and leaves them flushed`(
        count: Int
    ) throws {
        let shop = try TestShop()
        let start = shop.clock.now
        let events = (0..<count).map { number in
            Event(
                visitor: visitor(number % 100), time: start.advanced(byMilliseconds: Int64(number)), externalID: "\(number)",
                action: .productView(id("11-\(number % 8)")))
        }
        let load = BulkLoad(store: shop.store, followers: [shop.models])
        #expect(try load.add(all: events) == count)
        #expect(try load.add(events) == 0)
        try load.finish()
        #expect(shop.store.watermark == shop.store.lastEventID)
        #expect(try shop.store.verify().events == count)
        #expect(shop.models.memory.read { $0.models.watermark } == shop.store.lastEventID)
    }
}
