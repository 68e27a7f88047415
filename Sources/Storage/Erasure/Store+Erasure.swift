public import Commerce
internal import LMDB
internal import Synchronization

/// Taking a person out of everything.
extension Store {
    /// Erases a person: from the log, from all that follows from it, and from what is imported later. Sales stay in the log, told of nobody, so that
    /// the shop's figures remain true. Durable when this returns; only the thread that folds may call it, and another may append meanwhile.
    ///
    /// What was appended meanwhile and is not folded yet is not found: erase once more when it is.
    /// - Returns: what changed about people, and how many events went or were stripped; nil if there is nobody of that id.
    public func erase(_ person: PersonID, at now: Timestamp) throws(StorageError) -> Erasure? {
        try refuseIfTorn()
        try flush()
        let people = folds.people
        let events = try people.events(ofPerson: person)
        let identifiers = try people.identifiers(of: person)
        guard !events.isEmpty || !identifiers.isEmpty else { return nil }
        var visitors: [VisitorID] = []
        for visitor in try self.visitors(of: person) where try people.owners(of: visitor) == [person] { visitors.append(visitor) }
        var hashes = Set(identifiers.map { suppression.hash(of: $0) } + visitors.map { suppression.hash(of: $0) })
        hashes.formUnion(events.compactMap(\.orderID).map { suppression.hash(of: $0) })
        let change = try change(events, naming: identifiers, visitors)
        let affected = try tearing { () throws(StorageError) in
            try apply(change, forgetting: identifiers, keepsCounters: false) { transaction in
                for hash in hashes {
                    try transaction.put(schema.suppressed, Pair(hash.high, hash.low), UInt64(bitPattern: now.milliseconds))
                }
                try Self.removeMovements(of: person, schema, transaction)
            }
        }
        suppression.insert(hashes)
        return Erasure(
            changes: try changes(of: affected.union([person])), removedEvents: change.removed.count,
            strippedEvents: change.replaced.count, visitors: visitors)
    }

    /// Sales lose their customer, what others have said loses the names, everything else goes.
    private func change(
        _ events: [Event], naming identifiers: [PersonIdentifier], _ visitors: [VisitorID]
    ) throws(StorageError) -> LogChange {
        var change = LogChange()
        for event in events {
            if let order = event.orderID {
                change.replaced.append((event, stripped(event, order)))
            } else {
                change.removed.append(event)
            }
        }
        let theirs = Set(events.map(\.id))
        for event in try folds.people.events(mentioning: identifiers, visitors) where !theirs.contains(event.id) {
            if event.action.kind == .merge || event.action.kind == .split {
                change.removed.append(event)
            } else {
                var other = event
                other.identity = event.identity.flatMap { identity in
                    Identity(identity.identifiers.filter { !identifiers.contains($0) }, isProven: identity.isProven)
                }
                change.replaced.append((event, other))
            }
        }
        return change
    }

    /// The same sale of nobody. Its number is a keyed hash of the shop's, so that what belongs to one order stays together.
    private func stripped(_ event: Event, _ order: OrderID) -> Event {
        let id = OrderID(unchecked: "erased-\(suppression.hash(of: order))")
        let action: Action =
            switch event.action {
            case .order(let order):
                .order(
                    Order(id: id, lines: order.lines, total: order.total, discount: order.discount, channel: order.channel))
            case .orderUpdate(let update):
                .orderUpdate(OrderUpdate(id: id, status: update.status, returned: update.returned, refund: update.refund))
            default: event.action
            }
        return Event(id: event.id, visitor: nil, time: event.time, origin: event.origin, action: action)
    }

    private static func removeMovements(
        of person: PersonID, _ schema: Schema, _ transaction: borrowing WriteTransaction
    ) throws {
        var numbers: [UInt64] = []
        try transaction.scan(schema.movements) { key, value in
            if try MovementRecord.decode(value).person == person { numbers.append(try UInt64.decode(key)) }
            return .continue
        }
        for number in numbers { try transaction.delete(schema.movements, number) }
    }

    /// Runs a change of the hot state and the disk together; if the disk refuses, the hot state is not what the log says any more.
    func tearing<Result>(_ body: () throws(StorageError) -> Result) throws(StorageError) -> Result {
        do {
            return try body()
        } catch {
            isTorn.store(true, ordering: .relaxed)
            throw .fatal("the log could not be changed: \(error)")
        }
    }
}
