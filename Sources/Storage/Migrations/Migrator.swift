internal import Foundation
internal import LMDB

/// Brings a store to the schema that this version knows, step by step.
///
/// A store that was in use is copied first, into a directory beside it named after its schema; a newer one is refused.
struct Migrator {
    /// Every step there ever was, in order. Add new ones at the end.
    static let steps: [Migration] = [.initial, .recommendations, .people]

    private static let versionKey = "schemaVersion"

    /// Refuses a store that a later version has written, before anything in it is touched.
    static func refuseNewer(in environment: Environment, steps: [Migration] = steps) throws(StorageError) {
        let known = steps.last?.version ?? 0
        let found = try version(in: environment)
        guard found <= known else { throw .newerSchema(found: found, known: known) }
    }

    /// Runs the steps that a store still lacks.
    static func run(in environment: Environment, schema: Schema, steps: [Migration] = steps) throws(StorageError) {
        try refuseNewer(in: environment, steps: steps)
        let found = try version(in: environment)
        guard let newest = steps.last?.version, found < newest else { return }
        if found > 0 { try copy(environment, schemaVersion: found) }
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

    /// Copies the store as it is. What lies there already is of an attempt that did not get further than this schema.
    private static func copy(_ environment: Environment, schemaVersion: UInt32) throws(StorageError) {
        let directory = environment.path + "/before-schema-\(schemaVersion + 1)"
        try storing {
            if FileManager.default.fileExists(atPath: directory) { try FileManager.default.removeItem(atPath: directory) }
            try environment.copy(to: directory, compacting: true)
        }
    }

    private static func version(in environment: Environment) throws(StorageError) -> UInt32 {
        try storing {
            let meta = try environment.table("meta", key: String.self, value: [UInt8].self)
            return try environment.read { transaction in
                try transaction.withBytes(of: meta, versionKey) { try UInt32.decode($0) } ?? 0
            }
        }
    }
}
