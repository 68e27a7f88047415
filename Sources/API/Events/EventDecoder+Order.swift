import Commerce
import JSON

/// Orders and what becomes of them.
extension EventDecoder {
    /// `{"id": …, "lines": […], "total": …, "currency": …, "discount": …, "promoCode": …, "channel": …, "place": …}`
    func order(_ order: JSONValue) throws(JSONError) -> Order {
        let currency = try order.member("currency")?.currency() ?? currency
        let lines = try order.required("lines")
        guard try lines.elements().count > 0 else { throw lines.error("must not be empty") }
        return Order(
            id: try order.required("id").identifier(), lines: try self.lines(lines, currency: currency),
            total: try order.member("total")?.money(in: currency),
            discount: try order.member("discount")?.money(in: currency),
            promoCode: try order.member("promoCode")?.text(cutTo: Order.textLimit).nilIfEmpty,
            channel: try order.member("channel")?.channel(),
            place: try order.member("place")?.text(cutTo: Order.textLimit).nilIfEmpty)
    }

    /// How far an order has come, where that is told together with it: `status`, `returned`, `refund`; nil for one that is just created.
    func update(of order: JSONValue, id: OrderID) throws(JSONError) -> OrderUpdate? {
        guard let status = try order.member("status")?.orderStatus(), status != .created else {
            for member in [try order.member("returned"), try order.member("refund")] {
                if let member { throw member.error("must come with the status that the order has reached") }
            }
            return nil
        }
        return try update(of: order, id: id, status: status)
    }

    /// `{"type": "orderUpdate", "order": "1001", "status": "returned", "returned": [lines], "refund": …, "currency": …}`
    func orderUpdate(_ event: JSONValue) throws(JSONError) -> OrderUpdate {
        try update(
            of: event, id: try event.required("order").identifier(), status: try event.required("status").orderStatus())
    }

    /// Status, `returned` and `refund` of an object.
    func update(of value: JSONValue, id: OrderID, status: OrderStatus) throws(JSONError) -> OrderUpdate {
        let currency = try value.member("currency")?.currency() ?? currency
        var update = OrderUpdate(id: id, status: status)
        if let returned = try value.member("returned") {
            update.returned = try lines(returned, currency: currency)
            guard status == .returned || update.returned.isEmpty else {
                throw returned.error("must come with the status returned")
            }
        }
        update.refund = try value.member("refund")?.money(in: currency)
        return update
    }

    /// The second event of an order that has come further already: the same id with the status behind it, the same person, at the order's
    /// `statusTime`, or else now; in a file of the past, at the order's own time. What became of an order only the shop's server knows.
    func course(of event: Event, _ value: JSONValue, _ now: Timestamp) throws(JSONError) -> Event? {
        let order = try value.required("order")
        guard let id = event.orderID, let update = try update(of: order, id: id) else { return nil }
        guard event.origin != .storefront else {
            throw try order.required("status").error("must be created: the rest is for the shop's server to say")
        }
        var second = event
        second.action = .orderUpdate(update)
        second.time = min(now, try order.member("statusTime")?.timestamp() ?? (event.origin == .history ? event.time : now))
        if let first = event.externalID {
            guard first.utf8.count <= EventLimits.idOfTwo else {
                throw try value.required("id").error("must be at most \(EventLimits.idOfTwo) bytes for an order with a status")
            }
            second.externalID = "\(first) \(update.status.name)"
        }
        return second
    }

    func lines(_ list: JSONValue, currency: Currency) throws(JSONError) -> [CartLine] {
        try list.mapElements(atMost: EventLimits.lines) { element throws(JSONError) in
            try line(element, currency: currency)
        }
    }

    func line(_ value: JSONValue, currency: Currency) throws(JSONError) -> CartLine {
        let currency = try value.member("currency")?.currency() ?? currency
        return CartLine(
            product: try value.required("product").identifier(),
            quantity: try value.member("quantity")?.quantity() ?? 1,
            price: try value.member("price")?.money(in: currency))
    }
}

extension JSONValue {
    /// A word for how far an order has come.
    func orderStatus() throws(JSONError) -> OrderStatus {
        guard let status = OrderStatus(name: try string()) else {
            throw error("must be one of \(OrderStatus.allCases.map(\.name).joined(separator: ", "))")
        }
        return status
    }

    /// A word for the way an order came in.
    func channel() throws(JSONError) -> OrderChannel {
        guard let channel = OrderChannel(name: try string()) else {
            throw error("must be one of \(OrderChannel.allCases.map(\.name).joined(separator: ", "))")
        }
        return channel
    }
}
