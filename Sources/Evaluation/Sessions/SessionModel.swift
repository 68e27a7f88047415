public import Recommenders

/// Something that has learned from sessions and ranks what may be clicked next.
public protocol SessionModel {
    /// The items most likely to be clicked next, the best first, those of the session included; item numbers never learned count for nothing.
    ///
    /// - Parameters:
    ///   - clicks: the session so far, the latest last.
    ///   - limit: how many items at most.
    mutating func ranking(after clicks: [ItemNumber], limit: Int) -> [ItemNumber]
}
