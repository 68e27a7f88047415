internal import API
internal import Commerce
internal import Demo
internal import Foundation
internal import HTTPServing
internal import Personalization
internal import Storage

/// Fills a store with the demo shop: its catalogue through the feed import, day by day as new goods came in, and four months of orders
/// with a month of visitors through the event log.
struct DemoSetup: Sendable {
    let shop = DemoShop()
    let visitors: DemoVisitors

    init() {
        visitors = DemoVisitors(shop: shop)
    }

    /// The history that a fresh demo begins with; nothing happens to a store that has events already.
    func fill(_ store: Store, models: LiveModels, now: Timestamp) throws {
        guard store.lastEventID == .zero else { return }
        for daysAgo in [Self.orderDays] + shop.arrivalDays {
            try importFeed(store, models: models, at: now.advanced(bySeconds: -86_400 * Int64(daysAgo)), daysAgo: daysAgo)
        }
        let load = BulkLoad(store: store, followers: [models])
        _ = try load.add(all: visitors.history(until: now, orderDays: Self.orderDays))
        try load.finish()
    }

    /// How far back the orders of regular customers go, days.
    private static let orderDays = 120

    /// Takes the feed in as it was on a day.
    private func importFeed(_ store: Store, models: LiveModels, at day: Timestamp, daysAgo: Int) throws {
        let feed = store.directory + "/demo.yml"
        try Data(shop.yml(date: day, daysAgo: daysAgo).utf8).write(to: URL(fileURLWithPath: feed))
        defer { try? FileManager.default.removeItem(atPath: feed) }
        _ = try CatalogImport(store: store, models: models, clock: { day }).importFile(feed, feed: "demo", currency: .eur)
    }

    /// The storefront's pages.
    func routes(catalogue: CatalogService, locale: String, why: @escaping DemoRoutes.Why) throws -> DemoRoutes {
        let templates = try DemoTemplates { name in
            guard let file = WebAssets.file("demo/\(name).mustache") else { throw CocoaError(.fileNoSuchFile) }
            return file.text
        }
        let prices = PriceFormatter(locale: locale)
        return DemoRoutes(
            name: shop.name, shelves: catalogue, templates: templates, prices: { prices.string($0) },
            people: DemoPerson.all.map { DemoVisitor(id: $0.id, name: $0.name, about: $0.about, region: $0.region) },
            places: DemoRegion.all.map { DemoPlace(id: $0.id, name: $0.name) }, why: why,
            picture: { [shop] id in shop.picture(of: id).map { Array($0.utf8) } })
    }

    /// The storefront's own script and style.
    static let assets = StaticFiles(
        WebAssets.files(in: "demo").filter { !$0.path.hasSuffix(".mustache") }.map { asset in
            StaticFile(
                path: "/" + asset.path, contentType: asset.contentType, bytes: asset.bytes,
                cacheControl: "public, max-age=3600", headers: [])
        })
}
