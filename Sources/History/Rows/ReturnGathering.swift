import Commerce

/// Gathers the rows of a cancellation invoice, such as `C536391`: pieces that a customer sends back without saying of which order they are.
///
/// They are taken to be of the customer's latest order before them in the file that has so many of them still; rows of one invoice may
/// so be of several orders.
struct ReturnGathering {
    private struct Returned {
        var order: OrderID
        var lines: [CartLine]
    }

    private var returned: [Returned] = []
    private var orders = RecentOrders()

    /// Keeps an order, for what may come back of it.
    mutating func remember(_ order: Order, of customer: PersonIdentifier?) {
        guard let customer else { return }
        orders.add(order, of: customer)
    }

    /// Takes pieces back; false if no order of the customer has them.
    mutating func add(_ line: CartLine, from customer: PersonIdentifier) -> Bool {
        guard let order = orders.takeBack(line.quantity, of: line.product, from: customer) else { return false }
        if let place = returned.firstIndex(where: { $0.order == order }) {
            returned[place].lines.append(line)
        } else {
            returned.append(Returned(order: order, lines: [line]))
        }
        return true
    }

    /// Hands out what came back with an invoice, an update for each order.
    mutating func flush(
        _ invoice: OrderID, identity: Identity?, time: Timestamp, _ ledger: inout HistoryLedger, into events: inout [Event]
    ) {
        for returned in returned {
            var told = StableID()
            told.add(Order(id: returned.order, lines: returned.lines))
            told.add(returned.order.rawValue)
            told.add(time.milliseconds)
            ledger.made(.orderUpdate, at: time)
            events.append(
                Event(
                    visitor: nil, time: time, origin: .history, externalID: told.text(invoice.rawValue), identity: identity,
                    action: .orderUpdate(OrderUpdate(id: returned.order, status: .returned, returned: returned.lines))))
        }
        returned.removeAll(keepingCapacity: true)
    }
}
