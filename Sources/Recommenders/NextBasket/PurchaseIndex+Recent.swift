import Commerce

extension PurchaseIndex {
    /// How many orders at or after a moment have an item; a search in the item's orders.
    func orderCount(of item: ItemNumber, since time: Timestamp) -> Int {
        let second = UInt32(clamping: (time.milliseconds + 999) / 1000)
        return postings.count(of: Int(item)) - postings.firstPlace(in: Int(item)) { seconds[Int($0)] >= second }
    }
}
