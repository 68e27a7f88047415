public import Commerce
internal import Recommenders
public import Storage

/// Tells how the shop and the appliance are doing.
public final class ShopStatus: Sendable {
    private let store: Store
    private let writer: StoreWriter
    private let models: LiveModels
    private let live: LiveView
    private let startedAt: Timestamp

    /// A status of these parts.
    public init(store: Store, writer: StoreWriter, models: LiveModels, live: LiveView, startedAt: Timestamp) {
        self.store = store
        self.writer = writer
        self.models = models
        self.live = live
        self.startedAt = startedAt
    }

    /// The shop now.
    public func overview(now: Timestamp) -> ShopOverview {
        ShopOverview(
            startedAt: startedAt, today: DayCounts(store.counters(day: now.day)),
            yesterday: DayCounts(store.counters(day: now.day - 1)), eventsPerSecond: live.eventsPerSecond(at: now),
            activeVisitors: live.activeVisitors(at: now), liveEvents: live.latestEvents, topProducts: topProducts(now),
            store: storeState(), models: modelState(), catalogue: catalogueState())
    }

    private func topProducts(_ now: Timestamp) -> [ShopOverview.TopProduct] {
        models.memory.read { memory in
            let best = Leaderboard(limit: 10)
                .top(of: 0..<ItemNumber(memory.catalogue.facts.count), by: memory.models.popularity, at: now)
            var products: [ShopOverview.TopProduct] = []
            for place in best {
                guard let card = memory.catalogue.card(place.item) else { continue }
                products.append(ShopOverview.TopProduct(card: card, score: Double(place.score)))
            }
            return products
        }
    }

    /// A store that cannot be asked shows as one without numbers, not as a page that fails.
    private func storeState() -> ShopOverview.StoreState {
        let commits = writer.commitMicroseconds
        return ShopOverview.StoreState(
            statistics: try? store.statistics(), lastEventID: store.lastEventID, watermark: store.watermark,
            lastCommitMicroseconds: commits.last, commitP99Microseconds: commits.p99, queueDepth: writer.queueDepth)
    }

    private func modelState() -> ShopOverview.ModelState {
        models.memory.read { memory in
            ShopOverview.ModelState(
                items: memory.models.numbering.count, sessions: memory.models.sessions.sessionCount,
                clicks: memory.models.sessions.clickCount, bytes: memory.models.sessions.byteCount,
                lastSnapshotAt: models.lastSnapshotAt)
        }
    }

    private func catalogueState() -> ShopOverview.CatalogueState {
        let feeds = (try? store.feedStates()) ?? []
        return models.memory.read { memory in
            ShopOverview.CatalogueState(
                products: memory.catalogue.productCount, available: memory.catalogue.availableCount,
                categories: memory.catalogue.categories.count, feeds: feeds)
        }
    }
}
