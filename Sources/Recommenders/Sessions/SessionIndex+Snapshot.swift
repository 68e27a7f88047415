extension SessionIndex {
    /// Adds the index to a snapshot: sessions and postings one behind the other, without the growth slack.
    ///
    /// ```
    /// payload: | clicks a session (4) | sessions (4) | repeats ignored (4) | first session (4)
    ///          | sessions n (4) | items m (4)
    ///          | starts (4·n) | lengths (1·n) | clicks: items of all sessions, in order (4 each)
    ///          | clicks on each item (4·m) | postings kept of each item (2·m) | postings of all items, in order (4 each) |
    /// ```
    public func encode(into bytes: inout [UInt8]) {
        var writer = SnapshotWriter(
            .sessionIndex, after: bytes, expecting: 24 + 5 * sessionCount + 6 * itemCount + 8 * clickCount)
        bytes = []
        writer.append(UInt32(limits.clicksPerSession))
        writer.append(UInt32(limits.sessions))
        writer.append(UInt32(limits.ignoresImmediateRepeats ? 1 : 0))
        writer.append(firstSession)
        writer.append(UInt32(sessionCount))
        writer.append(UInt32(itemCount))
        writer.append(starts)
        for session in 0..<sessionCount { writer.append(sessions[session].length) }
        for session in 0..<sessionCount {
            let entry = sessions[session]
            switch entry.length {
            case 0: continue
            case 1: writer.append(entry.block)
            default: writer.append(clicks.words, from: Int(entry.block), count: Int(entry.length))
            }
        }
        for item in 0..<itemCount { writer.append(tallies[item].clicks) }
        for item in 0..<itemCount { writer.append(entries[item].postings) }
        for item in 0..<itemCount where entries[item].postings > 0 {
            writer.append(postings.words, from: Int(entries[item].block), count: Int(entries[item].postings))
        }
        bytes = writer.finish()
    }

    /// The index that comes next in a snapshot; it answers every query as the one that was written.
    public init(decoding reader: inout SnapshotReader) throws(SnapshotError) {
        self.init()
        try reader.enter(.sessionIndex)
        limits = try SessionIndexLimits(decoding: &reader)
        firstSession = try reader.number(UInt32.self)
        let sessions = try reader.number(UInt32.self)
        let items = try reader.number(UInt32.self)
        guard sessions < 1 << 25, firstSession <= UInt32.max - sessions else { throw .damaged("sessions") }
        starts = try reader.buffer(of: UInt32.self, count: sessions)
        try readClicks(from: &reader, lengths: try reader.buffer(of: UInt8.self, count: sessions), itemCount: items)
        try readEntries(from: &reader, count: items)
        try reader.leave()
    }

    private mutating func readClicks(
        from reader: inout SnapshotReader, lengths: borrowing GrowingBuffer<UInt8>, itemCount: UInt32
    ) throws(SnapshotError) {
        for session in 0..<lengths.count {
            guard Int(lengths[session]) <= limits.clicksPerSession else { throw .damaged("session length") }
            clickCount += Int(lengths[session])
        }
        let items = try reader.buffer(of: UInt32.self, count: clickCount)
        for place in 0..<items.count where items[place] >= itemCount { throw .damaged("item") }
        sessions = GrowingBuffer(capacity: lengths.count)
        clicks = BlockArena(capacity: clickCount + clickCount / 8)
        var next = 0
        for session in 0..<lengths.count {
            let length = Int(lengths[session])
            var block = length == 1 ? items[next] : 0
            if length > 1 {
                block = clicks.allocate(SizeClass(holding: length))
                clicks.words.copy(length, from: items, at: next, to: Int(block))
                usableSessionCount += 1
            }
            sessions.append(SessionEntry(block: block, length: lengths[session]))
            next += length
        }
    }

    private mutating func readEntries(from reader: inout SnapshotReader, count: UInt32) throws(SnapshotError) {
        let counts = try reader.buffer(of: UInt32.self, count: count)
        let kept = try reader.buffer(of: UInt16.self, count: count)
        var total = 0
        for item in 0..<kept.count {
            guard Int(kept[item]) <= Self.largestPostings.size else { throw .damaged("postings") }
            total += Int(kept[item])
        }
        let all = try reader.buffer(of: UInt32.self, count: total)
        try check(all)
        entries.grow(toCount: Int(count), filling: ItemEntry())
        tallies.grow(toCount: Int(count), filling: ItemTally())
        postings = BlockArena(capacity: total + total / 8)
        var next = 0
        for item in 0..<kept.count {
            tallies.update(item) { $0.clicks = counts[item] }
            setPostings(from: all, at: next, count: Int(kept[item]), of: item)
            next += Int(kept[item])
        }
    }

    /// Refuses postings that point outside the sessions.
    private func check(_ all: borrowing GrowingBuffer<UInt32>) throws(SnapshotError) {
        for place in 0..<all.count {
            let posting = Posting(rawValue: all[place])
            guard posting.session < sessionCount else { throw .damaged("posting") }
            let length = length(ofPlace: posting.session)
            guard length > 1, posting.position < length else { throw .damaged("posting") }
        }
    }
}

extension SessionIndexLimits {
    /// The limits at the start of an index's snapshot.
    init(decoding reader: inout SnapshotReader) throws(SnapshotError) {
        let clicks = try reader.number(UInt32.self)
        let sessions = try reader.number(UInt32.self)
        let ignoresRepeats = try reader.number(UInt32.self)
        guard 2...127 ~= clicks, 1...(1 << 24) ~= sessions, ignoresRepeats <= 1 else { throw .damaged("limits") }
        self.init(clicksPerSession: Int(clicks), sessions: Int(sessions), ignoresImmediateRepeats: ignoresRepeats == 1)
    }
}
