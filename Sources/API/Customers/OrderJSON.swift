import Commerce
import JSON

/// Orders as JSON.
enum OrderJSON {
    /// What was told of an order.
    static func write(_ order: Order, _ writer: inout JSONWriter) {
        writer.object { json in writeMembers(order, &json) }
    }

    /// An order as it stands.
    static func write(_ placed: PlacedOrder, _ writer: inout JSONWriter, productName: (ProductID) -> String? = { _ in nil }) {
        writer.object { json in
            writeMembers(placed.order, &json, productName: productName)
            json.member("status", placed.status.name)
            json.moment("placedAt", placed.placedAt)
            json.moment("statusAt", placed.statusAt)
            json.moment("deliveredAt", placed.deliveredAt)
            json.flag("counts", placed.counts)
            if !placed.returned.isEmpty { json.lines("returned", placed.returned, productName: productName) }
            json.amount("refunded", placed.refunded)
            json.amount("revenue", placed.revenue)
        }
    }

    /// `{"orders": […]}`
    static func body(_ orders: [PlacedOrder]) -> [UInt8] {
        var writer = JSONWriter(capacity: 64 + 512 * orders.count)
        writer.object { json in
            json.name("orders")
            json.array { json in for order in orders { write(order, &json) } }
        }
        return writer.bytes
    }

    /// One order, and whose it is.
    static func body(_ order: PlacedOrder, buyer: PersonID?) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.name("order")
            write(order, &json)
            json.member("customer", buyer?.description)
        }
        return writer.bytes
    }

    private static func writeMembers(
        _ order: Order, _ json: inout JSONWriter, productName: (ProductID) -> String? = { _ in nil }
    ) {
        json.member("id", order.id.rawValue)
        json.lines("lines", order.lines, productName: productName)
        json.amount("total", order.total)
        json.amount("discount", order.discount)
        json.member("promoCode", order.promoCode)
        json.member("channel", order.channel?.name)
        json.member("place", order.place)
    }
}
