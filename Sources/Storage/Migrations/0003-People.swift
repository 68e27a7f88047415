internal import LMDB

extension Migration {
    /// People instead of browsers: everything that follows from the log is folded anew, with trails, identifiers and orders.
    static let people = Migration(version: 3, summary: "people, identifiers, orders, segments; profiles folded anew") {
        schema, transaction in
        try transaction.clear(schema.profiles)
        try transaction.clear(schema.counters)
        try transaction.delete(schema.meta, LogHead.watermarkKey)
    }
}
