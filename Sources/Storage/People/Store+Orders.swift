public import Commerce
internal import LMDB

/// Reading orders.
extension Store {
    /// An order as it stands; nil if nothing was ever told of it.
    public func order(_ id: OrderID) throws(StorageError) -> PlacedOrder? {
        try order(id, of: try folds.people.events(of: id.key))
    }

    /// Whose an order is; nil if it is nobody's that is known.
    public func buyer(of id: OrderID) throws(StorageError) -> PersonID? {
        guard let trace = try folds.people.trace(id.key) else { return nil }
        return try folds.people.buyer(of: trace)
    }

    /// Shows all orders to a closure with whose they are, in no order of meaning, until it says stop.
    ///
    /// - Throws: what the closure throws, and ``StorageError``.
    public func orders(_ body: (PlacedOrder, PersonID?) throws -> Bool) throws {
        var last: PersonID?
        // Those that were never written are hot.
        var fresh = Set(folds.people.traces.dirtyEntries().map(\.key))
        while true {
            let keys = try traceKeys(after: last, limit: 2_000)
            for key in keys {
                fresh.remove(key)
                guard try show(key, body) else { return }
            }
            guard let end = keys.last else { break }
            last = end
        }
        for key in fresh.sorted() { guard try show(key, body) else { return } }
    }

    /// Who bought what an event tells of, and whether nothing was told of it before; nil for an event that tells of no order.
    public func telling(of event: Event) throws(StorageError) -> OrderTelling? {
        guard case .order(let order) = event.action else { return nil }
        let first = try folds.people.events(of: order.id.key).first { $0.action.kind == .order }
        return OrderTelling(buyer: try folds.people.person(of: event), isFirst: first.map { $0.id >= event.id } ?? true)
    }

    private func show(_ key: PersonID, _ body: (PlacedOrder, PersonID?) throws -> Bool) throws -> Bool {
        guard let trace = try folds.people.trace(key), let order = try order(trace.id, of: try folds.people.events(of: key))
        else {
            return true
        }
        return try body(order, try folds.people.buyer(of: trace))
    }

    private func order(_ id: OrderID, of events: [Event]) throws(StorageError) -> PlacedOrder? {
        let events = PeopleFold.sorted(events)
        guard let first = events.first else { return nil }
        return events.reduce(into: PlacedOrder(id: id, at: first.time)) { $0.apply($1) }
    }

    private func traceKeys(after key: PersonID?, limit: Int) throws(StorageError) -> [PersonID] {
        try read("traces") { transaction in
            var keys: [PersonID] = []
            try transaction.scan(schema.traces, from: key.map { Pair($0.high, $0.low) }) { bytes, _ in
                let found = try Pair<UInt64, UInt64>.decode(bytes)
                let id = PersonID(high: found.first, low: found.second)
                if id != key { keys.append(id) }
                return keys.count < limit ? .continue : .stop
            }
            return keys
        }
    }
}

extension PeopleFold {
    /// Whose an order is: whoever it names, else whoever placed it.
    func buyer(of trace: OrderTrace) throws(StorageError) -> PersonID? {
        if let anchor = trace.anchors.first { return try person(of: anchor.key) }
        guard let placement = trace.placements.first else { return nil }
        return try owner(of: placement.visitor, at: placement.time)
    }
}
