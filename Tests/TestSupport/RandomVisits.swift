public import Commerce

/// A stream of events as a shop sends them: a few visitors, every kind of action, times that go back, hours of silence, events sent twice
/// and the same caller's id from two visitors.
public struct RandomVisits: Sendable {
    private var random: SeededRandom
    private var clock: Timestamp
    private var sent: [Event] = []
    /// Who comes.
    public let visitors: [VisitorID]
    private let products: [ProductID]

    /// The stream that belongs to a seed.
    public init(seed: UInt64, visitors: Int = 8, products: Int = 20, start: Timestamp = Timestamp(seconds: 1_772_366_400)) {
        self.init(seed: seed, visitors: visitors, products: (0..<products).map { ProductID(unchecked: "p\($0)") }, start: start)
    }

    /// The stream that belongs to a seed, about certain products.
    public init(seed: UInt64, visitors: Int = 8, products: [ProductID], start: Timestamp = Timestamp(seconds: 1_772_366_400)) {
        var random = SeededRandom(seed: seed)
        self.visitors = (0..<visitors).map { _ in VisitorID(using: &random) }
        self.products = products
        clock = start
        self.random = random
    }

    /// The next event.
    public mutating func next() -> Event {
        if !sent.isEmpty, random.chance(8) { return random.pick(sent) }
        clock = clock.advanced(byMilliseconds: pause())
        let late: Int64 = random.chance(15) ? Int64(random.number(0...7_200_000)) : 0
        var event = Event(
            visitor: random.chance(95) ? random.pick(visitors) : nil, time: clock.advanced(byMilliseconds: -late),
            action: action())
        if random.chance(10) { event.origin = .server }
        if random.chance(20) { event.region = RegionID(unchecked: "r\(random.number(0...3))") }
        if random.chance(60) {
            // From few enough ids that two visitors have the same one now and then.
            event.externalID = "e\(random.number(0...400))"
            sent.append(event)
        }
        return event
    }

    /// The next events, in groups as requests bring them.
    public mutating func batch(groups: ClosedRange<Int> = 1...5, events: ClosedRange<Int> = 1...6) -> [[Event]] {
        var batch: [[Event]] = []
        for _ in 0..<random.number(groups) {
            var group: [Event] = []
            for _ in 0..<random.number(events) { group.append(next()) }
            batch.append(group)
        }
        return batch
    }

    private mutating func pause() -> Int64 {
        switch random.number(0...99) {
        case 0..<30: 0
        case 30..<90: Int64(random.number(1...120_000))
        case 90..<97: Session.silence + Int64(random.number(-1...3_600_000))
        default: Int64(random.number(6...60)) * 3_600_000
        }
    }

    private mutating func action() -> Action {
        let line = CartLine(
            product: random.pick(products), quantity: random.number(1...3),
            price: random.maybe { Money(minorUnits: Int64($0.number(1...99_999)), currency: $0.pick([.eur, .rub])) })
        switch random.number(0...99) {
        case 0..<10: return .pageView
        case 10..<60: return .productView(random.pick(products))
        case 60..<65: return .categoryView(CategoryID(unchecked: "c\(random.number(0...3))"))
        case 65..<70:
            let phrase = random.chance(50) ? random.pick(["red thing", "blue things", "things"]) : random.text()
            return .search(phrase: phrase, results: random.number(0...9))
        case 70..<80: return .cartAdd(line)
        case 80..<84: return .cartRemove(line)
        case 84..<86: return .cart([line])
        case 86..<88: return .checkout
        case 88..<93: return .order(Order(id: OrderID(unchecked: "o\(random.number(0...999_999))"), lines: [line, line]))
        case 93..<97: return .impression(.home, [random.pick(products), random.pick(products)])
        default: return .click(.home, random.pick(products))
        }
    }
}
