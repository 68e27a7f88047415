import Commerce
import Foundation
import Personalization
import Recommenders
import Storage

/// Answers inside the service, in a shop with a catalogue, a month of visits, rules, and visitors whose ninth click has just come in.
struct AnswerTrial {
    /// The store; it has the catalogue and nothing else.
    var directory: String
    /// Sessions of the past month.
    var sessions: Int
    /// Where the visitors with a running session are written, one a line.
    var visitorFile: String

    /// The blocks that are asked for, with how often.
    private static let blocks: [(placement: Placement, count: Int)] = [
        (.session, 20_000), (.home, 5_000), (.product, 5_000), (.complements, 5_000), (.cart, 5_000),
    ]
    private static let runningSessions = 5_000
    private static let arrivals = 300
    /// Sessions whose events are written to the log together.
    private static let batch = 4_000

    /// Times in microseconds, by name.
    func run() throws -> [String: Double] {
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let store = try Store(Store.Configuration(directory: directory))
        let models = try LiveModels(store: store)
        let catalogue = CatalogService(store: store, models: models)
        let ledger = RuleLedger()
        var traffic = Traffic(products: catalogue.productCount, sessions: sessions, end: now.advanced(bySeconds: -3_600))
        try addArrivals(to: catalogue, at: now.advanced(bySeconds: -3 * 86_400))
        var figures = try fill(store, models, &traffic)
        let shoppers = try begin(store, models, &traffic, now)
        figures["orders_s"] = try Latencies.seconds { try models.learnFromOrders(at: now) }
        try RuleService(store: store, models: models, ledger: ledger).replaceRules(ShopRules.all(at: now))
        let service = WidgetService(store: store, models: models, ledger: ledger)
        for (placement, count) in Self.blocks { try ask(service, placement, count, shoppers, now, &figures) }
        try models.saveSnapshot(at: now)
        // What comes now is not in the log and must not be in the snapshot.
        update(models, after: store.lastEventID, &traffic, now, &figures)
        return figures
    }

    private func addArrivals(to catalogue: CatalogService, at time: Timestamp) throws {
        for number in 0..<Self.arrivals {
            guard var product = try catalogue.product(ProductID(unchecked: String(number * 331))) else { continue }
            product.id = ProductID(unchecked: "new-\(number)")
            product.group = nil
            product.addedAt = time
            try catalogue.put(product)
        }
    }

    /// Writes the past to the log, and beside it to an index of its own whose size is known.
    private func fill(_ store: Store, _ models: LiveModels, _ traffic: inout Traffic) throws -> [String: Double] {
        let load = BulkLoad(store: store, followers: [models])
        var measured = ClickIndex()
        var events = 0
        let clock = ContinuousClock()
        let start = clock.now
        for first in stride(from: 0, to: sessions, by: Self.batch) {
            let batch = traffic.events(ofSessions: first..<min(first + Self.batch, sessions))
            measured.add(batch)
            events += try load.add(batch)
        }
        try load.finish()
        return [
            "events": Double(events), "fill_s": Latencies.microseconds(clock.now - start) / 1e6,
            "clicks": Double(measured.clickCount),
            "bytes_per_click": measured.bytesPerClick,
        ]
    }

    private func begin(_ store: Store, _ models: LiveModels, _ traffic: inout Traffic, _ now: Timestamp) throws -> [Shopper] {
        let (shoppers, events) = traffic.runningSessions(Self.runningSessions, looks: 9, endingAt: now)
        let load = BulkLoad(store: store, followers: [models])
        _ = try load.add(events)
        try load.finish()
        let text = shoppers.map { "\($0.visitor) \($0.region?.rawValue ?? "-")\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: visitorFile))
        return shoppers
    }

    private func ask(
        _ service: WidgetService, _ placement: Placement, _ count: Int, _ shoppers: [Shopper], _ now: Timestamp,
        _ figures: inout [String: Double]
    ) throws {
        var latencies = Latencies()
        var mixer = Mixer(state: 11)
        for _ in 0..<500 { _ = service.recommend(shoppers[0].request(placement, at: now)) }
        for _ in 0..<count {
            let request = shoppers[Int.random(in: 0..<shoppers.count, using: &mixer)].request(placement, at: now)
            var products: [RecommendedProduct] = []
            latencies.time { products = service.recommend(request) }
            guard !products.isEmpty else {
                throw DriverError("\(placement): \(products.count) products for \(request)")
            }
        }
        for (name, value) in latencies.quantiles { figures["\(placement).\(name)"] = value }
    }

    /// Events one at a time, as they come in from a shop; every model learns from each.
    private func update(
        _ models: LiveModels, after last: EventID, _ traffic: inout Traffic, _ now: Timestamp, _ figures: inout [String: Double]
    ) {
        var (id, latencies) = (last, Latencies())
        for event in traffic.events(ofSessions: sessions..<sessions + 20_000) {
            var event = event
            id = id.next(at: now)
            event.id = id
            let events = [event]
            latencies.time { models.follow(events) }
        }
        figures["update.mean"] = latencies.mean
        for (name, value) in latencies.quantiles { figures["update.\(name)"] = value }
    }
}
