internal import Commerce
internal import Recommenders

/// A visitor's running session in the session index.
struct OpenSession: Hashable, Sendable {
    /// Its number in the index.
    var number: SessionNumber
    /// The visitor's latest event.
    var end: Timestamp
    /// The item looked at last.
    var latestItem: ItemNumber
    /// Its number among the carts; nil while nothing was put there.
    var cart: CustomerNumber?
    /// The stems of the phrase searched for last; empty if nothing was.
    var phrase: [UInt32] = []
    /// Products looked at since that search, up to ``LearnedModels/looksAfterSearch``.
    var looksSinceSearch: UInt8 = 0

    /// A session that begins with a look.
    init(number: SessionNumber, end: Timestamp, latestItem: ItemNumber) {
        self.number = number
        self.end = end
        self.latestItem = latestItem
    }
}
