import Commerce

/// Gathers the lines of an order from rows that stand together.
struct OrderGathering {
    /// Rows in the order being gathered.
    private(set) var rows = 0

    private var order: Order?
    private var visitor: VisitorID?
    private var time = Timestamp(milliseconds: 0)
    /// Hashes of the orders met, eight bytes each: one that comes again is a part of its own.
    private var met: Set<Int> = []

    /// Adds a line to its order; an order before it is complete then.
    mutating func add(
        _ line: CartLine, to id: OrderID, visitor: VisitorID?, time: Timestamp, _ ledger: inout HistoryLedger,
        into events: inout [Event]
    ) {
        if order?.id != id || self.visitor != visitor { flush(&ledger, into: &events) }
        if order == nil {
            order = Order(id: id, lines: [])
            (self.visitor, self.time) = (visitor, time)
        }
        order?.lines.append(line)
        rows += 1
    }

    /// Hands the order out, if there is one.
    mutating func flush(_ ledger: inout HistoryLedger, into events: inout [Event]) {
        guard let order else { return }
        let isPart = !met.insert(order.id.rawValue.hashValue).inserted
        if isPart { ledger.scatteredOrders += 1 }
        if visitor == nil { ledger.anonymousOrders += 1 }
        ledger.made(.order, at: time)
        events.append(
            Event(
                visitor: visitor, time: time, origin: .history, externalID: Self.externalID(order, isPart: isPart),
                action: .order(order)))
        self.order = nil
        rows = 0
    }

    /// Notes that an order was handed out in an earlier run.
    mutating func remember(_ id: String) {
        met.insert(id.hashValue)
    }

    /// The order's id, so that a second import changes nothing. Part of an order gets its first product too, or it would be taken for the first.
    private static func externalID(_ order: Order, isPart: Bool) -> String {
        let id = isPart ? "\(order.id) \(order.lines[0].product) \(order.lines.count)" : order.id.rawValue
        return id.utf8.count <= 64 ? id : "order-" + VisitorHash(namespace: "order").visitor(Array(id.utf8).span).description
    }
}
