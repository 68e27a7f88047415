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

    // Per session, counted from the oldest kept: seconds since the epoch, clicks, and the block of its items. A session of one
    // click has no block: the item itself stands there.
    var starts = GrowingBuffer<UInt32>()
    var lengths = GrowingBuffer<UInt8>()
    var blocks = GrowingBuffer<UInt32>()
    var clicks = BlockArena()

    var entries = GrowingBuffer<ItemEntry>()
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
    public var sessionCount: Int { lengths.count }

    /// The number that the next session gets.
    public var nextSession: SessionNumber { firstSession &+ SessionNumber(lengths.count) }

    /// One more than the greatest item number seen.
    public var itemCount: Int { entries.count }

    /// Bytes held, growth slack included.
    public var byteCount: Int {
        starts.capacity * 4 + lengths.capacity + blocks.capacity * 4 + clicks.byteCount
            + entries.capacity * MemoryLayout<ItemEntry>.stride + postings.byteCount
    }

    /// Begins a session; its clicks may come interleaved with those of other open sessions.
    public mutating func startSession(at time: Timestamp) -> SessionNumber {
        if lengths.count >= limits.sessions + max(1, limits.sessions / 4) { dropOldest(keeping: limits.sessions) }
        starts.append(UInt32(clamping: time.milliseconds / 1000))
        lengths.append(0)
        blocks.append(0)
        return nextSession &- 1
    }

    /// Adds a click at the end of a session.
    ///
    /// - Returns: false if the click was ignored: the session has fallen away or is full, or the item is the one
    ///   clicked just before and the limits ignore that.
    @discardableResult
    public mutating func append(item: ItemNumber, toSession number: SessionNumber) -> Bool {
        guard let session = place(of: number) else { return false }
        let length = Int(lengths[session])
        guard length < limits.clicksPerSession else { return false }
        if limits.ignoresImmediateRepeats, length > 0, self.item(at: length - 1, ofPlace: session) == item { return false }
        entries.grow(toCount: Int(item) + 1, filling: ItemEntry())
        store(item, at: length, ofPlace: session)
        lengths[session] = UInt8(length + 1)
        clickCount += 1
        return true
    }

    /// The clicks on an item in sessions of at least two clicks: the cnt(x) of the formulas; 0 for an item never seen.
    public func clickCount(on item: ItemNumber) -> Int {
        Int(item) < entries.count ? Int(entries[Int(item)].clicks) : 0
    }

    /// The items of a session in order; empty if it has fallen away.
    public func items(ofSession number: SessionNumber) -> [ItemNumber] {
        guard let session = place(of: number) else { return [] }
        return (0..<Int(lengths[session])).map { item(at: $0, ofPlace: session) }
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

    /// The item of one click.
    @inline(__always) func item(at position: Int, ofPlace session: Int) -> ItemNumber {
        lengths[session] == 1 ? blocks[session] : clicks.words[Int(blocks[session]) + position]
    }

    private mutating func store(_ item: ItemNumber, at length: Int, ofPlace session: Int) {
        switch length {
        case 0:
            blocks[session] = item
            return
        case 1:
            let first = blocks[session]
            let block = clicks.allocate(SizeClass(holding: 2))
            clicks.words[Int(block)] = first
            blocks[session] = block
            usableSessionCount += 1
            post(first, Posting(session: session, position: 0))
        default:
            let sizeClass = SizeClass(holding: length)
            if sizeClass.size == length { blocks[session] = clicks.enlarge(blocks[session], sizeClass) }
        }
        clicks.words[Int(blocks[session]) + length] = item
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
        entry.clicks &+= 1
        entry.latest = posting.rawValue
        entries[Int(item)] = entry
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
