/// An item of the running session.
struct SeenItem: BitwiseCopyable, Sendable {
    var item: ItemNumber
    /// Clicks since it was clicked last; 0 for the current item.
    var lag: UInt32
    /// How often the session clicked it.
    var clicks: UInt32
    /// How often the session went from it straight to the current item.
    var ledHere: UInt32
}

extension GrowingBuffer<SeenItem> {
    /// Takes the distinct items of a session, the latest clicked first.
    mutating func take(_ clicks: ArraySlice<ItemNumber>) {
        removeAll()
        guard let current = clicks.last else { return }
        var follower: ItemNumber?
        for (lag, item) in clicks.reversed().enumerated() {
            let place = rank(of: item) ?? count
            if place == count { append(SeenItem(item: item, lag: UInt32(lag), clicks: 0, ledHere: 0)) }
            update(place) { seen in
                seen.clicks += 1
                if follower == current { seen.ledHere += 1 }
            }
            follower = item
        }
    }

    /// An item's place among the distinct ones, 0 for the current item; nil if the session has not seen it.
    func rank(of item: ItemNumber) -> Int? {
        for place in 0..<count where self[place].item == item { return place }
        return nil
    }
}
