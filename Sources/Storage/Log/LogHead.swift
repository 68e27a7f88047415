internal import Commerce
internal import LMDB

/// Where the log ends, and how far the folded state on disk has come.
struct LogHead: Sendable {
    /// The last event of the log.
    var lastID: EventID
    /// The last event that the folded state in memory covers.
    var foldedID: EventID
    /// The last event that the folded state on disk covers.
    var watermark: EventID

    static let watermarkKey = "watermark"

    static func read(from environment: Environment, schema: Schema) throws(StorageError) -> LogHead {
        try storing("meta") {
            try environment.read { transaction in
                let last = try transaction.last(schema.events)?.key ?? 0
                let watermark = try transaction.withBytes(of: schema.meta, watermarkKey) { try UInt64.decode($0) } ?? 0
                let covered = EventID(rawValue: watermark)
                return LogHead(lastID: max(EventID(rawValue: last), covered), foldedID: covered, watermark: covered)
            }
        }
    }
}
