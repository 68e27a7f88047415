extension SessionIndex {
    /// Lets the oldest sessions go, all but a number of them, with their clicks and postings; numbers of the others stay.
    ///
    /// Costs a pass over the whole index: about a tenth of a second per million sessions.
    public mutating func dropOldest(keeping kept: Int) {
        let dropped = sessionCount - max(0, kept)
        guard dropped > 0 else { return }
        var younger = SessionIndex(limits: limits)
        younger.firstSession = firstSession &+ SessionNumber(dropped)
        younger.entries.grow(toCount: entries.count, filling: ItemEntry())
        younger.tallies.grow(toCount: entries.count, filling: ItemTally())
        for session in dropped..<sessionCount { younger.adopt(session, of: self) }
        for item in 0..<entries.count { younger.adoptPostings(of: item, from: self, dropped: dropped) }
        self = younger
    }

    /// Takes over one session's items, without postings.
    private mutating func adopt(_ session: Int, of older: borrowing SessionIndex) {
        var entry = older.sessions[session]
        let length = Int(entry.length)
        starts.append(older.starts[session])
        clickCount += length
        if length > 1 {
            usableSessionCount += 1
            entry.block = clicks.allocate(SizeClass(holding: length))
        }
        sessions.append(entry)
        guard length > 1 else { return }
        for position in 0..<length {
            let item = older.item(at: position, ofPlace: session)
            clicks.words[Int(entry.block) + position] = item
            tallies.update(Int(item)) { $0.clicks &+= 1 }
        }
    }

    /// Takes over an item's postings in the sessions that are kept, in their order.
    private mutating func adoptPostings(of item: Int, from older: borrowing SessionIndex, dropped: Int) {
        let entry = older.entries[item]
        var kept = GrowingBuffer<UInt32>(capacity: Int(entry.postings))
        for index in 0..<Int(entry.postings) {
            let posting = Posting(rawValue: older.postings.words[Int(entry.block) + index])
            guard posting.session >= dropped else { continue }
            kept.append(Posting(session: posting.session - dropped, position: posting.position).rawValue)
        }
        setPostings(from: kept, at: 0, count: kept.count, of: item)
    }

    /// Gives an item that has none its postings, a stretch of a buffer.
    mutating func setPostings(from list: borrowing GrowingBuffer<UInt32>, at start: Int, count: Int, of item: Int) {
        guard count > 0 else { return }
        let sizeClass = SizeClass(holding: count)
        let block = postings.allocate(sizeClass)
        postings.words.copy(count, from: list, at: start, to: Int(block))
        entries[item].block = block
        entries[item].sizeClass = sizeClass.rawValue
        entries[item].postings = UInt16(count)
        tallies.update(item) { $0.latest = list[start + count - 1] }
    }
}
