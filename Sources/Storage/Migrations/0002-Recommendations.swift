extension Migration {
    /// Events may have a region; tables for arrivals, settings, rules and the owner's changes to consumption chains, all empty.
    static let recommendations = Migration(version: 2, summary: "regions of events, arrivals, settings, rules, chain edits") {
        _, _ in
    }
}
