import Commerce
import JSON
import Personalization
import Storage

/// The store and the catalogue's feeds.
extension OverviewEncoder {
    func write(_ store: ShopOverview.StoreState, to json: inout JSONWriter) {
        json.object { json in
            json.member("events", store.statistics?.events)
            json.member("profiles", store.statistics?.profiles)
            json.member("usedBytes", store.statistics?.usedBytes)
            json.member("mapBytes", store.statistics?.mapBytes)
            json.member("readers", store.statistics?.readers)
            json.member("queueDepth", store.queueDepth)
            json.member("lastCommitMicroseconds", store.lastCommitMicroseconds)
            json.member("commitP99Microseconds", store.commitP99Microseconds)
            json.member("foldLagMilliseconds", Self.lag(of: store))
        }
    }

    func write(_ catalogue: ShopOverview.CatalogueState, to json: inout JSONWriter) {
        json.object { json in
            json.member("products", catalogue.products)
            json.member("available", catalogue.available)
            json.member("categories", catalogue.categories)
            json.name("feeds")
            json.array { json in for feed in catalogue.feeds { write(feed, to: &json) } }
        }
    }

    private func write(_ feed: FeedState, to json: inout JSONWriter) {
        json.object { json in
            json.member("name", feed.name)
            json.member("finishedAt", feed.finishedAt)
            json.member("taken", feed.taken)
            json.member("skipped", feed.skipped)
            json.member("added", feed.added)
            json.member("changed", feed.changed)
            json.member("gone", feed.gone)
            json.name("held")
            json.bool(feed.isHeldBack)
            json.name("problems")
            json.array { json in for problem in feed.problems { json.string(problem) } }
        }
    }

    /// How much of the log the folded state on disk does not cover, as time between the two events.
    private static func lag(of store: ShopOverview.StoreState) -> Int {
        guard store.watermark > .zero, store.lastEventID > store.watermark else { return 0 }
        return Int(clamping: store.lastEventID.time.milliseconds(since: store.watermark.time))
    }
}
