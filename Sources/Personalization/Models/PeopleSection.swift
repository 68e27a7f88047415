internal import Commerce
internal import Compression
internal import Recommenders

/// The people's part of a snapshot: who is which customer, who is in the middle of what, and how far the log was read.
///
/// ```
/// | customers: (person 16 B, number 4 B) … |
/// | running sessions: (visitor 16 B, session 4 B, latest event 8 B, latest item 4 B, cart 4 B, looks since search 1 B, words) … |
/// | searches before the first look: (visitor 16 B, time 8 B, words) … |        words: | count 1 B | stems 4 B each |
/// | where the section begins 8 B | customers 4 B | numbers given to customers 4 B | running sessions 4 B | searches 4 B |
/// | sessions and searches left after pruning 4 B | latest moment 8 B | watermark 8 B | CRC-32 from the customers on 4 B |
/// ```
struct PeopleSection: Sendable {
    var customers: CustomerNumbering
    var open: [VisitorID: OpenSession]
    var searching: [VisitorID: LearnedModels.Search]
    var leftAfterPruning: Int
    var latest: Timestamp
    var watermark: EventID

    private static let tailSize = 48
    private static let noCart = CustomerNumber.max
    /// Words of a phrase that are kept; longer phrases are texts, not searches.
    private static let wordCapacity = 255

    /// What a model knows of people.
    init(_ models: borrowing LearnedModels) {
        customers = models.customers
        open = models.open
        searching = models.searching
        leftAfterPruning = models.leftAfterPruning
        latest = models.latest
        watermark = models.watermark
    }

    /// Adds the section to a snapshot's end.
    func encode(into bytes: inout [UInt8]) {
        let start = bytes.count
        let known = customers.known
        for (person, number) in known {
            Self.append(person.visitor, to: &bytes)
            Self.append(number, to: &bytes)
        }
        for (visitor, session) in open.sorted(by: { $0.key < $1.key }) { Self.append(visitor, session, to: &bytes) }
        for (visitor, search) in searching.sorted(by: { $0.key < $1.key }) {
            Self.append(visitor, to: &bytes)
            Self.append(search.time.milliseconds, to: &bytes)
            Self.append(search.words, to: &bytes)
        }
        Self.append(UInt64(start), to: &bytes)
        for count in [known.count, Int(customers.count), open.count, searching.count, leftAfterPruning] {
            Self.append(UInt32(count), to: &bytes)
        }
        Self.append(latest.milliseconds, to: &bytes)
        Self.append(watermark.rawValue, to: &bytes)
        Self.append(CRC32.checksum(of: Array(bytes[start...])), to: &bytes)
    }

    /// The section at the end of a snapshot; nil if the bytes are damaged.
    init?(endOf bytes: [UInt8]) {
        guard bytes.count >= Self.tailSize else { return nil }
        var tail = ByteCursor(bytes, at: bytes.count - Self.tailSize)
        guard let begin = tail.number(UInt64.self), begin <= UInt64(bytes.count - Self.tailSize),
            let known = tail.number(UInt32.self),
            let given = tail.number(UInt32.self), let sessions = tail.number(UInt32.self),
            let searches = tail.number(UInt32.self), let left = tail.number(UInt32.self), let latest = tail.number(UInt64.self),
            let watermark = tail.number(UInt64.self), let checksum = tail.number(UInt32.self),
            CRC32.checksum(of: Array(bytes[Int(begin)..<(bytes.count - 4)])) == checksum
        else { return nil }
        var body = ByteCursor(bytes, at: Int(begin))
        guard let customers = Self.customers(Int(known), given, &body), let open = Self.open(Int(sessions), &body),
            let searching = Self.searching(Int(searches), &body), body.position == bytes.count - Self.tailSize
        else { return nil }
        self.customers = customers
        self.open = open
        self.searching = searching
        leftAfterPruning = Int(left)
        self.latest = Timestamp(milliseconds: Int64(bitPattern: latest))
        self.watermark = EventID(rawValue: watermark)
    }

    private static func customers(_ count: Int, _ given: CustomerNumber, _ body: inout ByteCursor) -> CustomerNumbering? {
        var known: [(person: PersonID, number: CustomerNumber)] = []
        for _ in 0..<count {
            guard let visitor = body.visitor(), let number = body.number(UInt32.self) else { return nil }
            known.append((PersonID(visitor), number))
        }
        return CustomerNumbering(known, count: given)
    }

    private static func open(_ count: Int, _ body: inout ByteCursor) -> [VisitorID: OpenSession]? {
        var open: [VisitorID: OpenSession] = [:]
        for _ in 0..<count {
            guard let visitor = body.visitor(), let number = body.number(UInt32.self), let end = body.number(UInt64.self),
                let item = body.number(UInt32.self), let cart = body.number(UInt32.self), let looks = body.number(UInt8.self),
                let words = body.words()
            else { return nil }
            var session = OpenSession(number: number, end: Timestamp(milliseconds: Int64(bitPattern: end)), latestItem: item)
            session.cart = cart == noCart ? nil : cart
            session.looksSinceSearch = looks
            session.phrase = words
            open[visitor] = session
        }
        return open
    }

    private static func searching(_ count: Int, _ body: inout ByteCursor) -> [VisitorID: LearnedModels.Search]? {
        var searching: [VisitorID: LearnedModels.Search] = [:]
        for _ in 0..<count {
            guard let visitor = body.visitor(), let time = body.number(UInt64.self), let words = body.words() else { return nil }
            searching[visitor] = LearnedModels.Search(
                words: words, time: Timestamp(milliseconds: Int64(bitPattern: time)))
        }
        return searching
    }

    private static func append(_ visitor: VisitorID, _ session: OpenSession, to bytes: inout [UInt8]) {
        append(visitor, to: &bytes)
        append(session.number, to: &bytes)
        append(session.end.milliseconds, to: &bytes)
        append(session.latestItem, to: &bytes)
        append(session.cart ?? noCart, to: &bytes)
        append(session.looksSinceSearch, to: &bytes)
        append(session.phrase, to: &bytes)
    }

    private static func append(_ words: [UInt32], to bytes: inout [UInt8]) {
        append(UInt8(min(words.count, wordCapacity)), to: &bytes)
        for word in words.prefix(wordCapacity) { append(word, to: &bytes) }
    }

    private static func append(_ visitor: VisitorID, to bytes: inout [UInt8]) {
        append(visitor.high, to: &bytes)
        append(visitor.low, to: &bytes)
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
