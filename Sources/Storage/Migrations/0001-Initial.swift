extension Migration {
    /// The first schema: all tables begin empty, so there is nothing to move.
    static let initial = Migration(version: 1, summary: "the first schema") { _, _ in }
}
