public import Commerce
internal import LMDB

/// Removing events whose time is up.
///
/// What was counted for their days stays as it was counted; from then on ``verify()`` compares the days' counts with the log only beyond them.
extension Store {
    /// The most events that one transaction removes, so that nobody waits long.
    public static let expiryLimit = 1_000

    /// Removes events that happened before the limit of their kind, the oldest of the log first, some at a time; only the thread that folds may call
    /// it. Go on from ``Expiry/last`` until ``Expiry/isAtEnd``.
    ///
    /// - An event that names somebody is not removed: it becomes an `identify` without details, so that who is who stays.
    /// - An order goes as a whole, when the last that was told of it is old enough; the limit is that of the kind `order`.
    /// - What the shop's people decided about who is who stays.
    public func expire(
        before limits: [Action.Kind: Timestamp], after id: EventID = .zero, limit: Int = Store.expiryLimit
    ) throws(StorageError) -> Expiry {
        try refuseIfTorn()
        try flush()
        var (change, expiry) = (LogChange(), Expiry(last: id))
        let end = watermark
        while change.count < limit, !expiry.isAtEnd {
            let (events, isAtEnd) = try chunk(after: expiry.last, limit: limit)
            for event in events where event.id <= end && change.count < limit {
                expiry.last = event.id
                try enter(event, before: limits, into: &change)
            }
            if change.count >= limit { break }
            expiry.isAtEnd = isAtEnd || events.last.map { $0.id >= end } ?? true
        }
        guard change.count > 0 else { return expiry }
        (expiry.removedEvents, expiry.strippedEvents) = (change.removed.count, change.replaced.count)
        let floor = max(try countedFloor() ?? .min, Self.floor(of: change))
        let affected = try tearing { () throws(StorageError) in
            try apply(change, keepsCounters: true) { transaction in
                var bytes: [UInt8] = []
                UInt32(bitPattern: floor).encode(into: &bytes)
                try transaction.put(schema.meta, Self.floorKey, bytes)
            }
        }
        expiry.changes = try changes(of: affected)
        return expiry
    }

    /// The last day whose counts need not be what the log says, because events have expired; nil if none have.
    func countedFloor() throws(StorageError) -> Int32? {
        try read("meta") { transaction in
            try transaction.withBytes(of: schema.meta, Self.floorKey) { Int32(bitPattern: try UInt32.decode($0)) }
        }
    }

    private static let floorKey = "countedFloor"

    /// The last day that a change touches: a session may go on over midnight without what it began with.
    private static func floor(of change: LogChange) -> Int32 {
        change.old.map { $0.time.advanced(byMilliseconds: Session.silence).day }.max() ?? .min
    }

    private func enter(
        _ event: Event, before limits: [Action.Kind: Timestamp], into change: inout LogChange
    ) throws(StorageError) {
        let kind = event.action.kind == .orderUpdate ? .order : event.action.kind
        guard kind != .merge, kind != .split, let limit = limits[kind], event.time < limit else { return }
        if let order = event.orderID {
            // The order as a whole is as old as the last that was told of it.
            let latest = try folds.people.events(of: order.key).map(\.time).max()
            guard latest.map({ $0 < limit }) ?? true else { return }
        }
        guard event.identity != nil else { return change.removed.append(event) }
        let bare = Event(
            id: event.id, visitor: event.visitor, time: event.time, origin: event.origin, identity: event.identity,
            action: .identify(PersonDetails()))
        if bare != event { change.replaced.append((event, bare)) }
    }
}
