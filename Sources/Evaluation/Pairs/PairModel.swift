public import Recommenders

/// Something that has learned from orders and ranks what goes with one item, or with several.
public protocol PairModel {
    /// What goes best with some items, the best first, at most so many and none of them; item numbers never learned count for nothing.
    mutating func ranking(with items: [ItemNumber], limit: Int) -> [ItemNumber]
}
