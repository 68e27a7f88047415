extension CursorHandle {
    /// Lends the entries of a range to a closure, one after the other.
    static func scan(
        _ table: TableReference, in transaction: TransactionHandle, _ range: KeyRange, _ order: ScanOrder,
        _ body: (RawSpan, RawSpan) throws -> Step
    ) throws {
        let cursor = try CursorHandle(table, in: transaction)
        defer { cursor.close() }
        let onwards: Move = order == .ascending ? .next : .previous
        var found = try cursor.enter(range, order)
        while found, cursor.isInside(range, order) {
            guard case .continue = try unsafe body(cursor.key.bytes, cursor.value.bytes) else { return }
            found = try cursor.move(onwards)
        }
    }

    /// Removes the entries of a range, at most `limit` of them.
    ///
    /// - Returns: The number removed.
    static func remove(
        _ table: TableReference, in transaction: TransactionHandle, _ range: KeyRange, limit: Int
    ) throws(LMDBError) -> Int {
        let cursor = try CursorHandle(table, in: transaction)
        defer { cursor.close() }
        var removed = 0
        var found = try cursor.enter(range, .ascending)
        while found, removed < limit, cursor.isInside(range, .ascending) {
            try cursor.remove()
            removed += 1
            found = try cursor.move(.next)
        }
        return removed
    }

    /// Moves to the entry of the range that comes first in the given order, or beyond the range when it has none.
    private func enter(_ range: KeyRange, _ order: ScanOrder) throws(LMDBError) -> Bool {
        switch order {
        case .ascending:
            guard let lower = range.lower else { return try move(.first) }
            return try seek(lower)
        case .descending:
            guard let successor = range.successor, try seek(successor) else { return try move(.last) }
            return try move(.previous)
        }
    }

    private func isInside(_ range: KeyRange, _ order: ScanOrder) -> Bool {
        switch order {
        case .ascending: unsafe range.endsAfterOrAt(key)
        case .descending: unsafe range.startsBeforeOrAt(key)
        }
    }
}
