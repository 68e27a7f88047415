import Commerce

extension PurchaseIndex {
    /// How many orders at or after a moment have an item.
    ///
    /// Searched in doubling steps from the newest order back: where few are recent, all that is read is recent, too, and near at hand.
    func orderCount(of item: ItemNumber, since time: Timestamp) -> Int {
        let second = UInt32(clamping: (time.milliseconds + 999) / 1000)
        let all = orderCount(of: item)
        /// Whether the newest order but so many is recent.
        func isRecent(_ back: Int) -> Bool { seconds[Int(postings[Int(item), all - 1 - back])] >= second }
        guard all > 0, isRecent(0) else { return 0 }
        // The invariant: the newest but `low` is recent, the newest but `high` is not, or there is none.
        var (low, high) = (0, 1)
        while high < all, isRecent(high) { (low, high) = (high, high * 2) }
        high = min(high, all)
        while high - low > 1 {
            let middle = (low + high) / 2
            if isRecent(middle) { low = middle } else { high = middle }
        }
        return high
    }
}
