import Commerce

/// Gathers the lines of an order from rows that stand together.
struct OrderGathering {
    /// The order being gathered.
    private(set) var current: GatheredOrder?
    /// Rows since it began.
    private(set) var rows = 0
    /// Hashes of the orders met, eight bytes each: one that comes again is a part of its own.
    private var met: Set<Int> = []

    /// Counts a row; one that is skipped, too, for reading may have to go on before it.
    mutating func noteRow() {
        if current != nil { rows += 1 }
    }

    /// Begins an order; the one before it must have been handed out.
    mutating func begin(_ order: GatheredOrder) {
        precondition(current == nil, "an order is still being gathered")
        current = order
        rows = 1
    }

    /// Adds a line to the order begun last.
    mutating func append(_ line: CartLine) {
        current?.order.lines.append(line)
    }

    /// Adds a line to its order; an order before it is complete then.
    mutating func add(
        _ line: CartLine, to id: OrderID, visitor: VisitorID?, time: Timestamp, _ ledger: inout HistoryLedger,
        into events: inout [Event]
    ) {
        if let current, current.order.id != id || current.visitor != visitor { flush(&ledger, into: &events) }
        if current == nil { begin(GatheredOrder(order: Order(id: id, lines: []), visitor: visitor, time: time)) }
        append(line)
    }

    /// Leaves out what the order is said to come to.
    mutating func forgetTotal() {
        current?.order.total = nil
    }

    /// Hands the order out, if there is one with lines, and gives it as it went.
    @discardableResult
    mutating func flush(_ ledger: inout HistoryLedger, into events: inout [Event]) -> Order? {
        guard let gathered = current else { return nil }
        current = nil
        rows = 0
        guard !gathered.order.lines.isEmpty else { return nil }
        let isPart = !met.insert(gathered.order.id.rawValue.hashValue).inserted
        if isPart { ledger.scatteredOrders += 1 }
        if gathered.visitor == nil, gathered.identity == nil { ledger.anonymousOrders += 1 }
        let told = gathered.told(isPart: isPart)
        for event in told.events {
            ledger.made(event.action.kind, at: event.time)
            events.append(event)
        }
        return told.order
    }

    /// Notes that an order was handed out in an earlier run.
    mutating func remember(_ id: String) {
        met.insert(id.hashValue)
    }
}
