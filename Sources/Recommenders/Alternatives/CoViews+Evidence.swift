extension CoViews {
    /// The sessions with a look at the anchor that had a look at the item, too, among the anchor's latest; nil if there are none.
    public func evidence(of item: ItemNumber, with anchor: ItemNumber, in index: borrowing SessionIndex) -> Evidence? {
        var (matching, all, latest) = (0, 0, -1)
        var left = setting.postings
        index.forEachPosting(of: anchor) { posting in
            if posting.session != latest {
                latest = posting.session
                all += 1
                let length = index.length(ofPlace: posting.session)
                let holds = (0..<length).contains { index.item(at: $0, ofPlace: posting.session) == item }
                matching += holds ? 1 : 0
            }
            left -= 1
            return left > 0
        }
        guard matching > 0 else { return nil }
        let share = Double(index.clickCount(on: item)) / Double(max(1, index.usableSessionCount))
        return Evidence(.viewedTogether, anchor: anchor, matching: matching, outOf: all, expected: Double(all) * min(1, share))
    }
}
