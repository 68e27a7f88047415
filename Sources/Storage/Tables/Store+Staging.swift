public import Commerce
internal import LMDB

/// A feed on its way in: its products gather in a table of their own and reach the catalogue only when the whole feed is there and has not
/// lost too much. Memory does not depend on the feed's size; transactions stay short, so that events need not wait.
extension Store {
    private static let chunkSize = 2_000

    /// Forgets what an import left behind that did not finish.
    public func clearStaging() throws(StorageError) {
        try write("incoming") { transaction in try transaction.clear(schema.incoming) }
    }

    /// Adds products to the gathering; of two with the same id the later one counts.
    public func stage(_ products: [StoredProduct]) throws(StorageError) {
        try write("incoming") { transaction in
            var buffer: [UInt8] = []
            for product in products {
                buffer.removeAll(keepingCapacity: true)
                buffer = ProductRecord.encode(product, into: consume buffer)
                try transaction.put(schema.incoming, product.product.id.rawValue, buffer)
                if let time = product.product.addedAt { try note(time, arrivalOf: product.product.id.rawValue, transaction) }
            }
        }
    }

    /// How many products of a feed could be bought until now, and how many of these the gathering lacks.
    public func missingFromStaging(feed: String) throws(StorageError) -> (available: Int, missing: Int) {
        var (available, missing) = (0, 0)
        try walk(schema.products) { transaction, key, value in
            let known = try ProductRecord.availability(value)
            guard known.isAvailable, known.feed == feed else { return }
            available += 1
            if try !transaction.contains(schema.incoming, key) { missing += 1 }
        }
        return (available, missing)
    }

    /// Moves the gathering into the catalogue: new and changed products are stored, those of the same feed that it lacks become unavailable.
    ///
    /// - Parameter now: when products came in that are new to a feed imported before; nil if that is not known.
    public func publishStaging(
        feed: String, at now: Timestamp? = nil
    ) throws(StorageError) -> (added: Int, changed: Int, gone: Int) {
        var counts = (added: 0, changed: 0, gone: 0)
        let isFirst = try read("products") { transaction in try transaction.count(schema.products) == 0 }
        try publishIncoming(&counts, intoEmpty: isFirst, at: isFirst ? nil : now)
        if !isFirst { try retireMissing(feed: feed, &counts) }
        try clearStaging()
        return counts
    }

    /// An empty catalogue is filled from the front, in the order of ids, which takes no searching and leaves its pages full.
    private func publishIncoming(
        _ counts: inout (added: Int, changed: Int, gone: Int), intoEmpty isEmpty: Bool, at now: Timestamp?
    ) throws(StorageError) {
        var changes: [(key: String, value: [UInt8])] = []
        var arrived: [String] = []
        var (added, changed) = (0, 0)
        try walk(
            schema.incoming,
            afterChunk: { () throws(StorageError) in
                try self.write(&changes, appending: isEmpty)
                try self.note(now, arrivalOf: &arrived)
            }
        ) { transaction, key, value in
            let isKnown = try transaction.withBytes(of: schema.products, key) { known in known.isSame(as: value) }
            if isKnown == true { return }
            if isKnown == nil { added += 1 } else { changed += 1 }
            if isKnown == nil, now != nil, try !transaction.contains(schema.arrivals, key) { arrived.append(key) }
            changes.append((key, value.array()))
        }
        counts.added = added
        counts.changed = changed
    }

    /// Remembers that products came in now.
    private func note(_ now: Timestamp?, arrivalOf keys: inout [String]) throws(StorageError) {
        guard let now, !keys.isEmpty else { return }
        let arrived = keys
        try write("arrivals") { transaction in for key in arrived { try note(now, arrivalOf: key, transaction) } }
        keys.removeAll(keepingCapacity: true)
    }

    private func retireMissing(feed: String, _ counts: inout (added: Int, changed: Int, gone: Int)) throws(StorageError) {
        var changes: [(key: String, value: [UInt8])] = []
        var gone = 0
        try walk(
            schema.products, afterChunk: { () throws(StorageError) in try self.write(&changes) }
        ) { transaction, key, value in
            let known = try ProductRecord.availability(value)
            guard known.isAvailable, known.feed == feed, try !transaction.contains(schema.incoming, key) else { return }
            var stored = try ProductRecord.decode(value, id: ProductID(unchecked: key))
            stored.product.isAvailable = false
            changes.append((key, ProductRecord.encode(stored, into: [])))
            gone += 1
        }
        counts.gone = gone
    }

    private func write(
        _ changes: inout [(key: String, value: [UInt8])], appending: Bool = false
    ) throws(StorageError) {
        guard !changes.isEmpty else { return }
        let written = changes
        try write("products") { transaction in
            // A product that came in otherwise meanwhile may stand behind: then nothing can be appended any more.
            let last = appending ? try transaction.last(schema.products)?.key : nil
            let isBehind = appending && last.map { $0.utf8.lexicographicallyPrecedes(written[0].key.utf8) } ?? true
            for change in written {
                if isBehind {
                    try transaction.append(schema.products, change.key, change.value)
                } else {
                    try transaction.put(schema.products, change.key, change.value)
                }
            }
        }
        changes.removeAll(keepingCapacity: true)
    }

    /// Shows every row of a table to a closure, in short read transactions with `afterChunk` between them.
    private func walk(
        _ table: Table<String, [UInt8]>, afterChunk: () throws(StorageError) -> Void = {},
        _ body: (borrowing ReadTransaction, String, RawSpan) throws -> Void
    ) throws(StorageError) {
        var next: String?
        repeat {
            next = try read(table.name) { transaction in
                var resume: String?
                var count = 0
                try transaction.scan(table, from: next) { key, value in
                    let id = try String.decode(key)
                    guard count < Self.chunkSize else {
                        resume = id
                        return .stop
                    }
                    count += 1
                    try body(transaction, id, value)
                    return .continue
                }
                return resume
            }
            try afterChunk()
        } while next != nil
    }
}
