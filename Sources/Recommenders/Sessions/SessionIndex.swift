public import Commerce

/// Which items were clicked in which sessions, in both directions, growing with every click.
///
/// Sessions hold their items in order; items hold their latest postings (session, position) in the order of the clicks, so that
/// "the last 250 sessions with this item" is a scan from the end of one block. A session counts from its second click on:
/// until then it has no posting.
///
/// One thread may change the index while none reads; any number may read while none changes it. The owner's lock sees to that.
public struct SessionIndex: ~Copyable, Sendable {
    /// What is kept.
    public internal(set) var limits: SessionIndexLimits
    /// The number of the oldest session kept.
    public internal(set) var firstSession: SessionNumber = 0
    /// Clicks held, those of one-click sessions included.
    public internal(set) var clickCount = 0
    /// Sessions of at least two clicks: the S of the formulas.
    public internal(set) var usableSessionCount = 0

    // Per session, counted from the oldest kept: seconds since the epoch, and where its items are.
    var starts = GrowingBuffer<UInt32>()
    var sessions = GrowingBuffer<SessionEntry>()
    var clicks = BlockArena()

    // Per item: where its postings are, and what was counted.
    var entries = GrowingBuffer<ItemEntry>()
    var tallies = GrowingBuffer<ItemTally>()
    var postings = BlockArena()

    /// The class of the largest block of postings: 1,536. A full one lets its oldest third go.
    static let largestPostings = SizeClass(holding: 1536)
    /// Postings kept when a full block lets go of its oldest.
    static let keptPostings = 1024

    /// No sessions yet.
    public init(limits: SessionIndexLimits = SessionIndexLimits()) {
        self.limits = limits
    }

    /// Sessions held, begun ones without clicks included.
    public var sessionCount: Int { sessions.count }

    /// The number that the next session gets.
    public var nextSession: SessionNumber { firstSession &+ SessionNumber(sessions.count) }

    /// One more than the greatest item number seen.
    public var itemCount: Int { entries.count }

    /// Bytes held, growth slack included.
    public var byteCount: Int {
        starts.capacity * 4 + sessions.capacity * MemoryLayout<SessionEntry>.stride + clicks.byteCount
            + entries.capacity * MemoryLayout<ItemEntry>.stride + tallies.capacity * MemoryLayout<ItemTally>.stride
            + postings.byteCount
    }

    /// Begins a session; its clicks may come interleaved with those of other open sessions.
    public mutating func startSession(at time: Timestamp) -> SessionNumber {
        if sessions.count >= limits.sessions + max(1, limits.sessions / 4) { dropOldest(keeping: limits.sessions) }
        starts.append(UInt32(clamping: time.milliseconds / 1000))
        sessions.append(SessionEntry())
        return nextSession &- 1
    }

    /// Adds a click at the end of a session.
    ///
    /// - Returns: false if the click was ignored: the session has fallen away or is full, or the item is the one
    ///   clicked just before and the limits ignore that.
    @discardableResult
    public mutating func append(item: ItemNumber, toSession number: SessionNumber) -> Bool {
        guard let session = place(of: number) else { return false }
        let length = length(ofPlace: session)
        guard length < limits.clicksPerSession else { return false }
        if limits.ignoresImmediateRepeats, length > 0, self.item(at: length - 1, ofPlace: session) == item { return false }
        entries.grow(toCount: Int(item) + 1, filling: ItemEntry())
        tallies.grow(toCount: entries.count, filling: ItemTally())
        store(item, at: length, ofPlace: session)
        sessions.update(session) { $0.length = UInt8(length + 1) }
        clickCount += 1
        return true
    }

    /// The clicks on an item in sessions of at least two clicks: the cnt(x) of the formulas; 0 for an item never seen.
    public func clickCount(on item: ItemNumber) -> Int {
        Int(item) < tallies.count ? Int(tallies[Int(item)].clicks) : 0
    }

    /// The items of a session in order; empty if it has fallen away.
    public func items(ofSession number: SessionNumber) -> [ItemNumber] {
        guard let session = place(of: number) else { return [] }
        return (0..<length(ofPlace: session)).map { item(at: $0, ofPlace: session) }
    }

    /// When a session began, to the second; nil if it has fallen away.
    public func startTime(ofSession number: SessionNumber) -> Timestamp? {
        place(of: number).map { Timestamp(seconds: Int64(starts[$0])) }
    }

    /// The session's place among those kept.
    func place(of number: SessionNumber) -> Int? {
        guard number >= firstSession, number < nextSession else { return nil }
        return Int(number &- firstSession)
    }

    /// The clicks of a session.
    @inline(__always) func length(ofPlace session: Int) -> Int { Int(sessions[session].length) }

    /// The item of one click.
    @inline(__always) func item(at position: Int, ofPlace session: Int) -> ItemNumber {
        let entry = sessions[session]
        return entry.length == 1 ? entry.block : clicks.words[Int(entry.block) + position]
    }

    private mutating func store(_ item: ItemNumber, at length: Int, ofPlace session: Int) {
        var block = sessions[session].block
        switch length {
        case 0:
            sessions.update(session) { $0.block = item }
            return
        case 1:
            let first = block
            block = clicks.allocate(SizeClass(holding: 2))
            clicks.words[Int(block)] = first
            usableSessionCount += 1
            post(first, Posting(session: session, position: 0))
        default:
            let sizeClass = SizeClass(holding: length)
            if sizeClass.size == length { block = clicks.enlarge(block, sizeClass) }
        }
        sessions.update(session) { $0.block = block }
        clicks.words[Int(block) + length] = item
        post(item, Posting(session: session, position: length))
    }

    /// Adds a posting to an item's list, in a larger block or in place of the oldest if need be.
    private mutating func post(_ item: ItemNumber, _ posting: Posting) {
        var entry = entries[Int(item)]
        if entry.postings == 0 {
            entry.sizeClass = SizeClass(holding: 2).rawValue
            entry.block = postings.allocate(SizeClass(rawValue: entry.sizeClass))
        } else if Int(entry.postings) == SizeClass(rawValue: entry.sizeClass).size {
            makeRoom(&entry)
        }
        postings.words[Int(entry.block) + Int(entry.postings)] = posting.rawValue
        entry.postings += 1
        entries[Int(item)] = entry
        tallies.update(Int(item)) { tally in
            tally.clicks &+= 1
            tally.latest = posting.rawValue
        }
    }

    private mutating func makeRoom(_ entry: inout ItemEntry) {
        let sizeClass = SizeClass(rawValue: entry.sizeClass)
        if sizeClass == Self.largestPostings {
            let start = Int(entry.block)
            postings.words.copy(from: start + sizeClass.size - Self.keptPostings, to: start, count: Self.keptPostings)
            entry.postings = UInt16(Self.keptPostings)
        } else {
            entry.block = postings.enlarge(entry.block, sizeClass)
            entry.sizeClass = sizeClass.next.rawValue
        }
    }
}
