/// What a look at every record of a store has shown.
public struct StoreVerification: Sendable, Equatable {
    /// Events in the log.
    public var events = 0
    /// Callers' own ids of the events in the log, in the log's order.
    public var externalIDs: [String] = []
    /// Profiles on disk.
    public var profiles = 0
    /// Products of the catalogue.
    public var products = 0
    /// What is wrong, in words; empty for a sound store.
    public var faults: [String] = []

    /// Whether nothing is wrong.
    public var isSound: Bool { faults.isEmpty }
}
