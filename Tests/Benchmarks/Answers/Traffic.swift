import Commerce
import Foundation

/// What visitors do in the made-up shop: they look around near where they began, search now and then, fill carts and order things that
/// belong together. Sessions are spread evenly over 29 days, whatever their number.
struct Traffic {
    /// Items that nobody has looked at: the last ones of the catalogue.
    static let untouched = 200
    /// Regions of the shop.
    private static let regionCount = 20
    /// The time that all sessions together take, in milliseconds.
    private static let span: Int64 = 29 * 86_400_000
    private static let words = ["steel", "glass", "linen", "maple", "cobalt", "amber", "cedar", "ivory"]

    private var generator = Mixer(state: 7)
    private let items: PopularItems
    private let products: [ProductID]
    private let people: Int
    private let start: Timestamp
    private let gap: Double

    /// Visits to a shop of so many products that end about when `end` is.
    init(products count: Int, sessions: Int, end: Timestamp) {
        items = PopularItems(count: count - Self.untouched)
        products = (0..<count).map { ProductID(unchecked: String($0)) }
        people = max(1, sessions * 6 / 10)
        gap = Double(Self.span) / Double(sessions)
        start = end.advanced(byMilliseconds: -Self.span)
    }

    /// The events of some sessions, in the order of time; what different visitors do is interleaved.
    mutating func events(ofSessions numbers: Range<Int>) -> [Event] {
        var events: [Event] = []
        for number in numbers {
            addSession(of: Int.random(in: 0..<people, using: &generator), at: time(ofSession: number), to: &events)
        }
        return Self.sorted(events)
    }

    /// Running sessions of so many looks by different visitors, four of five of whom were here before, all of them over the last
    /// minutes before `now`.
    mutating func runningSessions(_ count: Int, looks: Int, endingAt now: Timestamp) -> (visitors: [Shopper], events: [Event]) {
        var (shoppers, events): ([Shopper], [Event]) = ([], [])
        for person in Set((0..<count).map { _ in Int.random(in: 0..<people, using: &generator) }).sorted() {
            var shopper = Shopper(visitor: Self.visitor(person), region: Self.region(person), seen: [])
            let begin = now.advanced(byMilliseconds: -Int64.random(in: 200_000...400_000, using: &generator))
            for (place, item) in walk(looks).enumerated() {
                shopper.seen.append(products[item])
                let time = begin.advanced(byMilliseconds: Int64(place) * 20_000)
                events.append(
                    Event(visitor: shopper.visitor, time: time, region: shopper.region, action: .productView(products[item])))
            }
            shoppers.append(shopper)
        }
        return (shoppers, Self.sorted(events))
    }

    /// When a session begins.
    private func time(ofSession number: Int) -> Timestamp { start.advanced(byMilliseconds: Int64(Double(number) * gap)) }

    /// Items that are looked at one after the other: mostly neighbours of the one before, no item twice in a row.
    private mutating func walk(_ looks: Int) -> [Int] {
        var item = items.draw(using: &generator)
        var path = [item]
        while path.count < looks {
            let isNear = generator.happens(0.8)
            let step = isNear ? Int.random(in: 1..<40, using: &generator) : Int.random(in: 1..<items.count, using: &generator)
            item = (item + step) % items.count
            path.append(item)
        }
        return path
    }

    private mutating func addSession(of person: Int, at start: Timestamp, to events: inout [Event]) {
        let (visitor, region) = (Self.visitor(person), Self.region(person))
        var time = start
        func add(_ action: Action) {
            events.append(Event(visitor: visitor, time: time, origin: .history, region: region, action: action))
            time = time.advanced(byMilliseconds: 20_000)
        }
        if generator.happens(0.05) { add(.search(phrase: phrase(), results: nil)) }
        let length = 1 - log(1 - Double.random(in: 0..<1, using: &generator)) * 4.1
        let path = walk(min(30, Int(length)))
        for item in path { add(.productView(products[item])) }
        if generator.happens(0.02) { add(.impression(.home, (0..<12).map { _ in products[items.draw(using: &generator)] })) }
        guard generator.happens(0.08) else { return }
        let wanted = [path[path.count - 1], (path[path.count - 1] + items.count / 2) % items.count, path[0]]
        let lines = Set(wanted).sorted().map { CartLine(product: products[$0]) }
        for line in lines { add(.cartAdd(line)) }
        guard generator.happens(0.5) else { return }
        add(.order(Order(id: OrderID(unchecked: "\(start.milliseconds)-\(person)"), lines: lines)))
    }

    private mutating func phrase() -> String {
        let (first, second) = (Self.words.randomElement(using: &generator), Self.words.randomElement(using: &generator))
        return "\(first ?? "") \(second ?? "")"
    }

    private static func visitor(_ person: Int) -> VisitorID {
        var mixer = Mixer(state: UInt64(person))
        return VisitorID(high: mixer.next(), low: mixer.next())
    }

    /// Three of ten visitors do not say where they are.
    private static func region(_ person: Int) -> RegionID? {
        person % 10 < 3 ? nil : RegionID(unchecked: "r\(person % regionCount)")
    }

    private static func sorted(_ events: [Event]) -> [Event] {
        let order = events.indices.sorted { (events[$0].time, $0) < (events[$1].time, $1) }
        return order.map { events[$0] }
    }
}
