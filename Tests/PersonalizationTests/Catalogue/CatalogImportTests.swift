import Commerce
import Feeds
import Foundation
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `Taking in a feed` {
    private final class Shop {
        let directory: TemporaryDirectory
        let clock = ManualClock()
        let store: Store
        let models: LiveModels
        let file: FeedFile
        let importer: CatalogImport

        init() throws {
            directory = try TemporaryDirectory()
            store = try Store(Store.Configuration(directory: directory.file("store"), neverFlushesDisk: true))
            models = try LiveModels(store: store)
            file = FeedFile(path: directory.file("feed.yml"))
            importer = CatalogImport(store: store, models: models) { [clock] in clock.now }
        }

        func take(accepting: Bool = false) throws -> FeedState {
            try importer.importFile(file.path, feed: "feed", currency: .rub, accepting: accepting).state
        }

        func available() throws -> Int {
            var count = 0
            try store.products { count += $0.product.isAvailable ? 1 : 0 }
            return count
        }
    }

    private static func counts(_ state: FeedState) -> [Int] {
        [state.taken, state.added, state.changed, state.gone]
    }

    @Test func `counts what is new, changed and gone, and shows it at once`() throws {
        let shop = try Shop()
        try shop.file.write(0..<100)
        #expect(Self.counts(try shop.take()) == [100, 100, 0, 0])
        #expect(Self.counts(try shop.take()) == [100, 0, 0, 0])
        try shop.file.write(10..<110)
        #expect(Self.counts(try shop.take()) == [100, 10, 0, 10])
        try shop.file.write(10..<110, price: 200)
        let state = try shop.take()
        #expect(Self.counts(state) == [100, 0, 100, 0])
        #expect(state.finishedAt == shop.clock.now && !state.isHeldBack)
        #expect(try shop.store.feedState("feed") == state)
        let catalogue = CatalogService(store: shop.store, models: shop.models)
        #expect(catalogue.card(id("o50"))?.price?.minorUnits == 20_000)
        #expect(catalogue.card(id("o5"))?.isAvailable == false)
        #expect(catalogue.categories().map(\.name) == ["Category 1"])
    }

    @Test func `is held back when a large share would vanish, and goes through when the owner says so`() throws {
        let shop = try Shop()
        try shop.file.write(0..<100)
        _ = try shop.take()
        try shop.file.write(0..<70)
        #expect(Self.counts(try shop.take()) == [70, 0, 0, 30])
        try shop.file.write(0..<48, price: 300)
        let state = try shop.take()
        #expect(state.isHeldBack && state.gone == 22 && state.added == 0 && state.changed == 0)
        #expect(state.problems.first == "held back: 22 of 70 available products are no longer in the feed")
        #expect(try shop.available() == 70)
        #expect(try shop.store.product(id("o1"))?.product.price?.minorUnits == 10_000)
        #expect(Self.counts(try shop.take(accepting: true)) == [48, 0, 48, 22])
        #expect(try shop.available() == 48)
    }

    @Test func `of a small shop may lose much, but not everything`() throws {
        let shop = try Shop()
        try shop.file.write(0..<19)
        _ = try shop.take()
        try shop.file.write(0..<2)
        #expect(try !shop.take().isHeldBack)
        #expect(try shop.available() == 2)
        try shop.file.write(0..<0)
        #expect(try shop.take().isHeldBack)
        #expect(try shop.available() == 2)
        #expect(try !shop.take(accepting: true).isHeldBack)
        #expect(try shop.available() == 0)
    }

    @Test func `that breaks off before its end is held back if it lacks anything`() throws {
        let shop = try Shop()
        try shop.file.write(0..<100)
        _ = try shop.take()
        try shop.file.write(0..<95, isCut: true)
        let state = try shop.take()
        #expect(state.isHeldBack)
        #expect(try shop.available() == 100)
        try shop.file.write(0..<105, isCut: true)
        #expect(Self.counts(try shop.take()) == [105, 5, 0, 0])
    }

    @Test func `that is none leaves everything as it was`() throws {
        let shop = try Shop()
        try shop.file.write(0..<100)
        let before = try shop.take()
        try Data("<html>502 Bad Gateway</html>".utf8).write(to: URL(fileURLWithPath: shop.file.path))
        #expect(throws: FeedError.self) { _ = try shop.take() }
        #expect(try shop.available() == 100)
        #expect(try shop.store.feedState("feed") == before)
        #expect(throws: (any Error).self) {
            _ = try shop.importer.importFile(shop.directory.file("missing"), feed: "feed", currency: .rub)
        }
    }

    @Test func `leaves products alone that came through the API`() throws {
        let shop = try Shop()
        let catalogue = CatalogService(store: shop.store, models: shop.models)
        try catalogue.put(Product(id: id("own"), name: "Own", url: "/own"))
        try shop.file.write(0..<30)
        _ = try shop.take()
        try shop.file.write(0..<25)
        #expect(try shop.take().gone == 5)
        #expect(catalogue.card(id("own"))?.isAvailable == true)
    }

    @Test func `tells of its progress, and takes chunks of any number`() throws {
        let shop = try Shop()
        for size in [1_999, 2_000, 2_001, 4_000] {
            try shop.file.write(0..<size)
            var steps: [Int] = []
            let found = try shop.importer.importFile(shop.file.path, feed: "feed", currency: .rub) { done, total in
                #expect(done <= total)
                steps.append(done)
            }
            #expect(found.report.offersTaken == size)
            #expect(steps == steps.sorted() && steps.count == size / 2_000 + 1)
            #expect(try shop.available() == size)
        }
    }
}
