import Commerce
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The way in for events` {
    private static func event(_ externalID: String?) -> Event {
        Event(visitor: visitor(1), time: Timestamp(seconds: 1_772_366_400), externalID: externalID, action: .pageView)
    }

    @Test func `answers at once when there is nothing to store`() throws {
        let shop = try TestShop()
        let told = Told()
        EventIngest(writer: StoreWriter(store: shop.store)).submit([], completion: told.completion)
        #expect(told.outcome == .stored(taken: 0, duplicates: 0))
    }

    @Test func `says how many were new`() throws {
        let shop = try TestShop()
        let writer = StoreWriter(store: shop.store)
        let (first, second) = (Told(), Told())
        let ingest = EventIngest(writer: writer)
        ingest.submit([Self.event("a"), Self.event("a"), Self.event(nil)], completion: first.completion)
        ingest.submit([Self.event("a"), Self.event("b")], completion: second.completion)
        writer.start()
        #expect(first.outcome == .stored(taken: 2, duplicates: 1))
        #expect(second.outcome == .stored(taken: 1, duplicates: 1))
        writer.stop()
    }

    @Test func `asks to come back when too much is waiting`() throws {
        let shop = try TestShop()
        var limits = WriterLimits()
        limits.queuedEvents = 1
        let writer = StoreWriter(store: shop.store, limits: limits)
        let (first, second) = (Told(), Told())
        let ingest = EventIngest(writer: writer)
        ingest.submit([Self.event("a")], completion: first.completion)
        ingest.submit([Self.event("b")], completion: second.completion)
        #expect(second.outcome == .busy(retryAfterSeconds: 1))
        writer.start()
        writer.stop()
        #expect(first.outcome == .stored(taken: 1, duplicates: 0))
    }

    @Test func `gives the reason when the store refuses`() throws {
        #expect(IngestOutcome(.failed(.diskFull("put"))) == .failed(reason: "the disk is full"))
        #expect(IngestOutcome(.failed(.database("put"))) == .failed(reason: "the store does not take events now"))
        let shop = try TestShop()
        let writer = StoreWriter(store: shop.store)
        let told = Told()
        EventIngest(writer: writer).submit([Self.event(String(repeating: "x", count: 600))], completion: told.completion)
        writer.start()
        #expect(told.outcome == .failed(reason: "the store does not take events now"))
        writer.stop()
    }
}
