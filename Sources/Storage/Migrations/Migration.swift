internal import LMDB

/// One step from a schema to the next, done in one transaction together with its version number.
struct Migration: Sendable {
    /// The schema version after the step.
    var version: UInt32
    /// What the step is for.
    var summary: String
    /// The step.
    var apply: @Sendable (Schema, borrowing WriteTransaction) throws -> Void
}
