internal import Commerce
internal import LMDB

/// Looking at everything: every record's checksum, and whether the folded state is what the log says.
extension Store {
    /// Reads the whole store and folds the whole log anew, in memory; the folded rows on disk must be the same to the byte.
    ///
    /// Takes memory in proportion to the number of visitors. Nobody else may write meanwhile.
    public func verify() throws(StorageError) -> StoreVerification {
        try flush()
        var found = StoreVerification()
        let fresh = Folds(
            profileCapacity: Int.max / 4, source: LoggedPeople(stored: StoredPeople(environment: environment, schema: schema)))
        var index: [(key: [UInt8], id: EventID)] = []
        do {
            try events(after: .zero) { event in
                found.events += 1
                if let id = event.externalID { found.externalIDs.append(id) }
                if let key = ExternalKey(event) { index.append((key.bytes, event.id)) }
                try fresh.apply(event)
                return true
            }
            _ = try fresh.people.finish()
        } catch {
            found.faults.append("the log: \(StorageError(error, table: "events"))")
        }
        try comparePeople(fresh.people, &found)
        try compareTrails(fresh.people, &found)
        try compareCounters(fresh, &found)
        try compareExternalIDs(index, &found)
        readEverythingElse(&found)
        return found
    }

    /// What is no fold can only be read: each record's checksum tells.
    private func readEverythingElse(_ found: inout StoreVerification) {
        func note(_ what: String, _ body: () throws -> Void) {
            do { try body() } catch { found.faults.append("\(what): \(StorageError(error))") }
        }
        var count = 0
        note("the catalogue") { try products { _ in count += 1 } }
        found.products = count
        note("the categories") { _ = try categories() }
        note("the feeds") { _ = try feedStates() }
        note("the changes to chains") { _ = try chainEdits() }
        note("the rules") { _ = try rules() }
        note("the segments") { _ = try segments() }
        note("the movements") { try movements(after: 0) { _, _ in true } }
        note("the audit log") { _ = try auditEntries(limit: .max) }
        note("the imports") {
            try read("imports") { transaction in
                try transaction.scan(schema.imports) { key, value in
                    _ = try ImportPositionRecord.decode(value, fingerprint: String.decode(key))
                    return .continue
                }
            }
        }
    }

    private func comparePeople(_ fresh: PeopleFold, _ found: inout StoreVerification) throws(StorageError) {
        found.profiles = try read("profiles") { transaction in try transaction.count(schema.profiles) }
        try compare(fresh.profiles.dirtyEntries(), schema.profiles, "profiles", &found) {
            (PersonID(high: $0.high, low: $0.low), ProfileRecord.encode($1, into: []))
        }
        try compare(fresh.devices.dirtyEntries(), schema.devices, "browsers", &found) {
            (PersonID($0), DeviceRecord.encode($1, into: []))
        }
        try compare(fresh.nodes.dirtyEntries(), schema.nodes, "identifiers", &found) {
            ($0, IdentityNodeRecord.encode($1, into: []))
        }
        try compare(fresh.traces.dirtyEntries(), schema.traces, "orders", &found) { ($0, OrderTraceRecord.encode($1, into: [])) }
    }

    private func compare<Key, Value>(
        _ fresh: [(key: Key, value: Value?)], _ table: Table<Pair<UInt64, UInt64>, [UInt8]>, _ name: String,
        _ found: inout StoreVerification, _ encode: (Key, Value) -> (PersonID, [UInt8])
    ) throws(StorageError) {
        let expected = fresh.compactMap { entry in entry.value.map { encode(entry.key, $0) } }
        let stored = try read(name) { transaction in try transaction.count(table) }
        if stored != expected.count { found.faults.append("\(stored) \(name) on disk, \(expected.count) in the log") }
        let differing = try read(name) { transaction in
            try expected.filter { key, bytes in try transaction.get(table, Pair(key.high, key.low)) != bytes }.count
        }
        if differing > 0 { found.faults.append("\(differing) \(name) differ from what the log says") }
    }

    /// Every trail names the events that the log has of its subject.
    private func compareTrails(_ fresh: PeopleFold, _ found: inout StoreVerification) throws(StorageError) {
        let stored = StoredPeople(environment: environment, schema: schema)
        let trails =
            fresh.devices.dirtyEntries().map { (PersonID($0.key), $0.value?.trail) }
            + fresh.nodes.dirtyEntries().map { ($0.key, $0.value?.trail) }
            + fresh.traces.dirtyEntries().map { ($0.key, $0.value?.trail) }
        var differing = 0
        for (subject, trail) in trails where try stored.trail(subject) != trail?.pending ?? [] { differing += 1 }
        if differing > 0 { found.faults.append("\(differing) trails of events differ from what the log says") }
    }

    private func compareCounters(_ fresh: Folds, _ found: inout StoreVerification) throws(StorageError) {
        // What was counted and taken back again is nothing; the days of events that have expired are not in the log any more.
        let floor = try countedFloor()
        func isCompared(_ key: UInt64) -> Bool { floor.map { CounterKey.day(of: key) > $0 } ?? true }
        let expected = fresh.counters.dirtyCounters().filter { $0.value != 0 && isCompared($0.key) }
        let stored = try read("counters") { transaction in
            var entries: [(key: UInt64, value: UInt64)] = []
            try transaction.forEach(schema.counters) { key, value in
                if value != 0, isCompared(key) { entries.append((key, value)) }
                return .continue
            }
            return entries
        }
        if !stored.elementsEqual(expected, by: { $0 == $1 }) { found.faults.append("the counters differ from what the log says") }
    }

    private func compareExternalIDs(
        _ index: [(key: [UInt8], id: EventID)], _ found: inout StoreVerification
    ) throws(StorageError) {
        let expected = index.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        let stored = try read("externalIDs") { transaction in
            var entries: [(key: [UInt8], id: EventID)] = []
            try transaction.forEach(schema.externalIDs) { key, value in
                entries.append((key, EventID(rawValue: value)))
                return .continue
            }
            return entries
        }
        if !stored.elementsEqual(expected, by: { $0 == $1 }) {
            found.faults.append("the callers' ids differ from what the log says")
        }
    }
}
