public import Commerce
internal import LMDB

/// The audit log: who looked at what the shop knows about people, or changed it. Nothing takes an entry out again.
extension Store {
    /// Adds an entry; durable when this returns.
    public func audit(_ entry: AuditEntry) throws(StorageError) {
        try write("audit") { transaction in
            let last = try transaction.last(schema.audit)?.key ?? 0
            // The time stands in front, so that a stretch of time is a range of numbers.
            let number = max(last + 1, EventID(startOf: entry.time).rawValue)
            try transaction.append(schema.audit, number, AuditRecord.encode(entry))
        }
    }

    /// Entries with their numbers, the newest first.
    ///
    /// - Parameters:
    ///   - number: where the page before ended; nil for the newest.
    ///   - person: only those about somebody.
    ///   - limit: how many at most.
    public func auditEntries(
        before number: UInt64? = nil, about person: PersonID? = nil, limit: Int
    ) throws(StorageError) -> [(number: UInt64, entry: AuditEntry)] {
        guard number != 0 else { return [] }
        return try read("audit") { transaction in
            var found: [(number: UInt64, entry: AuditEntry)] = []
            try transaction.scan(schema.audit, from: number.map { $0 - 1 }, order: .descending) { key, value in
                let entry = try AuditRecord.decode(value)
                if person == nil || entry.person == person { found.append((try UInt64.decode(key), entry)) }
                return found.count < limit ? .continue : .stop
            }
            return found
        }
    }
}
