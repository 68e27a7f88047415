internal import LMDB

/// Brings a store to the schema that this version knows, step by step.
///
/// A store that was in use is copied first, into a directory beside it named after its schema; a newer one is refused.
struct Migrator {
    /// Every step there ever was, in order. Add new ones at the end.
    static let steps: [Migration] = [.initial]

    /// The schema that this version writes.
    static var newestVersion: UInt32 { steps.last?.version ?? 0 }

    private static let versionKey = "schemaVersion"

    /// Runs the steps that a store still lacks.
    static func run(in environment: Environment, schema: Schema) throws(StorageError) {
        let found = try version(in: environment, schema: schema)
        guard found <= newestVersion else { throw .newerSchema(found: found, known: newestVersion) }
        guard found < newestVersion else { return }
        if found > 0 {
            try storing { try environment.copy(to: environment.path + "/before-schema-\(found + 1)", compacting: true) }
        }
        for step in steps where step.version > found {
            try storing {
                try environment.write { transaction in
                    try step.apply(schema, transaction)
                    var bytes: [UInt8] = []
                    step.version.encode(into: &bytes)
                    try transaction.put(schema.meta, versionKey, bytes)
                }
            }
        }
    }

    private static func version(in environment: Environment, schema: Schema) throws(StorageError) -> UInt32 {
        try storing {
            try environment.read { transaction in
                try transaction.withBytes(of: schema.meta, versionKey) { try UInt32.decode($0) } ?? 0
            }
        }
    }
}
