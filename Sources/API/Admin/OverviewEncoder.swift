import Commerce
import JSON
import Personalization

/// Writes the shop's state as the JSON that the page draws. Times are milliseconds since the epoch; amounts are decimal text
/// with their currency.
struct OverviewEncoder: Sendable {
    /// The name of a product that an event speaks of.
    var productName: @Sendable (ProductID) -> String?
    /// What was not taken, by reason.
    var dropped: @Sendable () -> [String: UInt64]

    /// The whole state at a moment.
    func encode(_ overview: ShopOverview, now: Timestamp) -> [UInt8] {
        var json = JSONWriter(capacity: 16 << 10)
        json.object { json in
            json.member("now", now)
            json.member("startedAt", overview.startedAt)
            json.name("today")
            write(overview.today, to: &json)
            json.name("yesterday")
            write(overview.yesterday, to: &json)
            json.name("eventsPerSecond")
            json.double(overview.eventsPerSecond)
            json.member("activeVisitors", overview.activeVisitors)
            json.name("liveEvents")
            json.array { json in for event in overview.liveEvents { write(event, to: &json) } }
            json.name("topProducts")
            json.array { json in for product in overview.topProducts { write(product, to: &json) } }
            json.name("store")
            write(overview.store, to: &json)
            json.name("models")
            write(overview.models, to: &json)
            json.name("catalogue")
            write(overview.catalogue, to: &json)
            json.name("dropped")
            writeDropped(to: &json)
        }
        return json.bytes
    }

    private func write(_ counts: DayCounts, to json: inout JSONWriter) {
        json.object { json in
            json.member("visitors", counts.visitors)
            json.member("sessions", counts.sessions)
            json.member("pageViews", counts.pageViews)
            json.member("productViews", counts.productViews)
            json.member("searches", counts.searches)
            json.member("cartAdds", counts.cartAdds)
            json.member("checkouts", counts.checkouts)
            json.member("orders", counts.orders)
            json.member("impressions", counts.impressions)
            json.member("clicks", counts.clicks)
            json.name("revenue")
            json.array { json in for amount in counts.revenue { json.amountWithCurrency(amount) } }
        }
    }

    private func write(_ product: ShopOverview.TopProduct, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", product.card.id.rawValue)
            json.member("name", product.card.name)
            json.member("url", product.card.url)
            json.member("picture", product.card.picture)
            json.name("score")
            json.double(product.score)
        }
    }

    private func write(_ models: ShopOverview.ModelState, to json: inout JSONWriter) {
        json.object { json in
            json.member("items", models.items)
            json.member("sessions", models.sessions)
            json.member("clicks", models.clicks)
            json.member("bytes", models.bytes)
            json.member("lastSnapshotAt", models.lastSnapshotAt)
        }
    }

    private func writeDropped(to json: inout JSONWriter) {
        json.object { json in
            for (reason, count) in dropped().sorted(by: { $0.key < $1.key }) {
                json.name(reason)
                json.int(count)
            }
        }
    }
}
