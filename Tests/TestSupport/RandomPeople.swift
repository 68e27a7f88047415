public import Commerce

/// What a shop hears about a few people who share browsers, give each other's phone numbers, order at the counter with a card and by telephone, send
/// things back, and whom somebody in the office merges and parts again. Times go back by days.
public struct RandomPeople: Sendable {
    private var random: SeededRandom
    private var clock = Timestamp(seconds: 1_772_366_400)
    private var orderCount = 0
    private var told: Set<Telling> = []
    private let people: [[PersonIdentifier]]
    /// The browsers they use.
    public let visitors: [VisitorID]
    private let products = (0..<12).map { ProductID(unchecked: "p\($0)") }

    private struct Telling: Hashable {
        var order: OrderID
        var time: Timestamp
    }

    /// The people who belong to a seed.
    public init(seed: UInt64, people count: Int = 6, visitors: Int = 7) {
        var random = SeededRandom(seed: seed)
        self.visitors = (0..<visitors).map { _ in VisitorID(using: &random) }
        people = (0..<count).map { number in
            [
                PersonIdentifier(unchecked: .customer, "\(number)"),
                PersonIdentifier(unchecked: .email, "p\(number)@shop.example"),
                PersonIdentifier(unchecked: .phone, "+4930\(number / 2)00000"),
                PersonIdentifier(unchecked: .card, "CARD\(number)"),
            ]
        }
        self.random = random
    }

    /// All identifiers that may be named.
    public var identifiers: [PersonIdentifier] { Array(Set(people.flatMap(\.self))).sorted() }

    /// The next thing that is heard.
    public mutating func next() -> Event {
        clock = clock.advanced(byMilliseconds: Int64(random.pick([0, 1, 1_000, 60_000, 3_600_000])))
        let late: Int64 = random.chance(25) ? Int64(random.number(0...3 * 86_400_000)) : 0
        var event = Event(
            visitor: random.chance(75) ? random.pick(visitors) : nil, time: clock.advanced(byMilliseconds: -late),
            action: action())
        if !event.action.kind.isBehaviour || random.chance(20) { event.identity = identity() }
        if random.chance(5) { event.page = Page(url: "https://shop.example/?utm_source=s\(random.number(0...3))") }
        if random.chance(10) { event.region = RegionID(unchecked: "r\(random.number(0...2))") }
        if case .orderUpdate = event.action { event.visitor = nil }
        // What is told about one order for one moment is not to be told in another order.
        if let order = event.orderID {
            while told.contains(Telling(order: order, time: event.time)) { event.time = event.time.advanced(byMilliseconds: 1) }
            told.insert(Telling(order: order, time: event.time))
        }
        switch event.action {
        case .merge, .split: (event.visitor, event.identity) = (nil, nil)
        case .orderUpdate where random.chance(60): event.identity = nil
        default: break
        }
        return event
    }

    private mutating func identity() -> Identity? {
        let person = random.pick(people)
        return Identity((0..<random.number(1...2)).map { _ in random.pick(person) }, isProven: random.chance(50))
    }

    private mutating func action() -> Action {
        let line = CartLine(
            product: random.pick(products), quantity: random.number(1...3),
            price: Money(minorUnits: Int64(random.number(1...99_999)), currency: .eur))
        switch random.number(0...99) {
        case 0..<6: return .pageView
        case 6..<40: return .productView(random.pick(products))
        case 40..<50: return .cartAdd(line)
        case 50..<53: return .cartRemove(line)
        case 53..<58: return .impression(.home, [random.pick(products)])
        case 58..<74:
            if random.chance(70) { orderCount += 1 }
            return .order(Order(id: order(), lines: [line, CartLine(product: random.pick(products), price: line.price)]))
        case 74..<82:
            return .orderUpdate(
                OrderUpdate(id: order(), status: random.pick(OrderStatus.allCases), returned: random.chance(50) ? [line] : []))
        case 82..<90: return .identify(PersonDetails(properties: ["size": "\(random.number(36...46))"]))
        case 90..<93: return .consent(ConsentDecision(purpose: .email, isGiven: random.chance(50)))
        case 93..<96: return .mail(MailEngagement(random.pick(MailEngagement.Kind.allCases)))
        case 96..<98: return .merge([reference(), reference()])
        default: return .split([reference()], from: [reference(), reference()])
        }
    }

    private mutating func order() -> OrderID { OrderID(unchecked: "o\(max(0, orderCount - random.number(0...4)))") }

    private mutating func reference() -> PersonReference {
        random.chance(30) ? .visitor(random.pick(visitors)) : .identifier(random.pick(random.pick(people)))
    }
}
