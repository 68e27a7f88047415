internal import Commerce
internal import API
internal import Demo
internal import Foundation
internal import HTTPServing
internal import Personalization
internal import Storage

/// Fills a store with the demo shop: its catalogue through the feed import, a month of visitors through the event log.
struct DemoSetup: Sendable {
    let shop = DemoShop()
    let visitors: DemoVisitors

    init() {
        visitors = DemoVisitors(shop: shop)
    }

    /// The history that a fresh demo begins with; nothing happens to a store that has events already.
    func fill(_ store: Store, models: LiveModels, now: Timestamp) throws {
        guard store.lastEventID == .zero else { return }
        let feed = store.directory + "/demo.yml"
        try Data(shop.yml(date: now).utf8).write(to: URL(fileURLWithPath: feed))
        defer { try? FileManager.default.removeItem(atPath: feed) }
        _ = try CatalogImport(store: store, models: models, clock: { now })
            .importFile(feed, feed: "demo", currency: .eur)
        let load = BulkLoad(store: store, followers: [models])
        _ = try load.add(all: visitors.history(until: now))
        try load.finish()
    }

    /// The storefront's pages.
    func routes(catalogue: CatalogService, locale: String) throws -> DemoRoutes {
        let templates = try DemoTemplates { name in
            guard let file = WebAssets.file("demo/\(name).mustache") else { throw CocoaError(.fileNoSuchFile) }
            return file.text
        }
        let prices = PriceFormatter(locale: locale)
        return DemoRoutes(
            name: shop.name, shelves: catalogue, templates: templates, prices: { prices.string($0) },
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
