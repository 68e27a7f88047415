import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The shop's status` {
    @Test func `tells what came in, what is wanted and how the store stands`() throws {
        let shop = try TestShop()
        let clock = shop.clock
        let live = LiveView { clock.now }
        let writer = StoreWriter(store: shop.store, followers: [shop.models, live])
        let status = ShopStatus(store: shop.store, writer: writer, models: shop.models, live: live, startedAt: clock.now)
        writer.start()
        let told = Told()
        let ingest = EventIngest(writer: writer)
        ingest.submit(
            ["11-2", "30-3", "30-3"].map { Event(visitor: visitor(1), time: clock.now, action: .productView(id($0))) },
            completion: told.completion)
        #expect(told.outcome == .stored(taken: 3, duplicates: 0))
        writer.stop()
        let overview = status.overview(now: clock.now)
        #expect(overview.today.productViews == 3 && overview.yesterday.productViews == 0)
        #expect(overview.activeVisitors == 1 && overview.liveEvents.count == 3)
        #expect(overview.eventsPerSecond == 0.05)
        #expect(overview.topProducts.first?.card.id == id("30-3"))
        #expect(overview.store.lastEventID == shop.store.lastEventID && overview.store.watermark == shop.store.lastEventID)
        #expect(overview.store.statistics?.events == 3 && overview.store.queueDepth == 0)
        #expect(overview.models.sessions == 1 && overview.models.lastSnapshotAt == nil)
        #expect(overview.catalogue.products == 40 && overview.catalogue.available == 40 && overview.catalogue.categories == 7)
    }
}
