internal import Commerce
internal import Recommenders

/// A visitor's running session in the session index.
struct OpenSession: Sendable {
    /// Its number in the index.
    var number: SessionNumber
    /// The visitor's latest event.
    var end: Timestamp
    /// The item looked at last.
    var latestItem: ItemNumber
}
