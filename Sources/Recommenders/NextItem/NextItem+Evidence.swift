extension NextItem {
    /// What speaks for an item after some clicks.
    ///
    /// For an item that the session has seen, how many of its clicks were on it. For any other, how many of the sessions most
    /// like the running one clicked it, beside what chance would give: the clicks of those sessions times the item's share of
    /// all clicks. Nil if none did: then the walk found it, or something else than this model.
    public func evidence(
        for item: ItemNumber, after clicks: [ItemNumber], in index: borrowing SessionIndex, excluding own: SessionNumber? = nil,
        scratch: inout QueryScratch
    ) -> Evidence? {
        let returns = clicks.count { $0 == item }
        guard returns == 0 else { return Evidence(.ownHistory, anchor: item, matching: returns, outOf: clicks.count) }
        neighbours.gather(after: clicks, in: index, excluding: own, scratch: &scratch)
        scratch.next.table.clear()
        var matching = 0
        var length = 0
        for place in 0..<scratch.neighbours.count {
            let session = Int(scratch.neighbours[place] & 0xFFFF_FFFF)
            length += index.length(ofPlace: session)
            if index.contains(item, inPlace: session) { matching += 1 }
        }
        guard matching > 0 else { return nil }
        let outOf = scratch.neighbours.count
        let share = Double(index.clickCount(on: item)) / Double(max(1, index.clickCount))
        return Evidence(.similarSessions, matching: matching, outOf: outOf, expected: min(Double(outOf), Double(length) * share))
    }
}

extension SessionIndex {
    /// Whether the session at a place clicked an item.
    func contains(_ item: ItemNumber, inPlace session: Int) -> Bool {
        for position in 0..<length(ofPlace: session) where self.item(at: position, ofPlace: session) == item { return true }
        return false
    }
}
