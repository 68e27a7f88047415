import Commerce
import Recommenders
import TestSupport
import Testing

@testable import Personalization

@Suite struct `What is learned from the log` {
    private static let minute: Int64 = 60_000

    /// So many random events, numbered as a log numbers them, with others of the same kind sprinkled in that come days late.
    private static func log(seed: UInt64, count: Int = 1_500) -> [Event] {
        var visits = RandomVisits(seed: seed, visitors: 30, products: 40)
        var random = SeededRandom(seed: seed)
        return (1...count).map { number in
            var event = visits.next()
            if random.chance(3) { event.time = event.time.advanced(bySeconds: -86_400 * Int64(random.number(1...9))) }
            event.id = EventID(rawValue: UInt64(number))
            return event
        }
    }

    private static func models(_ events: [Event], cartCapacity: Int = 20) -> LearnedModels {
        var models = LearnedModels()
        models.cartCapacity = cartCapacity
        for event in events { models.learn(event) }
        return models
    }

    @Test(arguments: 1...8) func `is the same all at once, and with a snapshot anywhere on the way`(seed: UInt64) throws {
        let log = Self.log(seed: seed)
        let whole = ModelSnapshot.encode(Self.models(log))
        var random = SeededRandom(seed: seed ^ 99)
        for cut in [0, 1, log.count] + random.list(6...6, { $0.number(0...log.count) }) {
            let bytes = ModelSnapshot.encode(Self.models(Array(log[..<cut])))
            guard var models = ModelSnapshot.decode(bytes, notBeyond: EventID(rawValue: UInt64(log.count))) else {
                Issue.record("not readable, cut at \(cut)")
                continue
            }
            models.cartCapacity = 20
            for event in log[cut...] { models.learn(event) }
            let isSame = ModelSnapshot.encode(models) == whole
            #expect(isSame, "cut at \(cut)")
        }
    }

    @Test(arguments: [9_000, 21_000]) func `forgets what is over at the same event, with a snapshot on the way and without`(
        cut: Int
    ) throws {
        // Everybody searches, every other one looks at something; a minute apart, so that 30 are in the middle of something.
        func event(_ number: Int) -> Event {
            let who = visitor(number / 3 * 2 + (number % 3 == 2 ? 1 : 0))
            var event = Event(
                visitor: who, time: Timestamp(milliseconds: 1_700_000_000_000 + Int64(number) * Self.minute),
                action: number % 3 == 1 ? .productView(id("p")) : .search(phrase: "lamp", results: nil))
            event.id = EventID(rawValue: UInt64(number + 1))
            return event
        }
        var whole = LearnedModels()
        var most = 0
        for number in 0..<30_000 {
            whole.learn(event(number))
            most = max(most, whole.open.count + whole.searching.count)
        }
        #expect(most < 10_100)
        var first = LearnedModels()
        for number in 0..<cut { first.learn(event(number)) }
        let bytes = ModelSnapshot.encode(first)
        guard var second = ModelSnapshot.decode(bytes, notBeyond: EventID(rawValue: .max)) else {
            Issue.record("not readable")
            return
        }
        for number in cut..<30_000 { second.learn(event(number)) }
        let isSame = ModelSnapshot.encode(second) == ModelSnapshot.encode(whole)
        #expect(isSame)
    }

    @Test func `keeps the latest carts only`() {
        var models = LearnedModels()
        models.cartCapacity = 3
        func put(_ who: Int, _ product: String, at minute: Int64) {
            let time = Timestamp(milliseconds: 1_700_000_000_000 + minute * Self.minute)
            models.learn(Event(visitor: visitor(who), time: time, action: .productView(id(product))))
            models.learn(Event(visitor: visitor(who), time: time, action: .cartAdd(CartLine(product: id(product)))))
        }
        for who in 0..<6 { put(who, "a\(who)", at: Int64(who)) }
        let before = models.carts.orderCount
        #expect(before == 6)
        // The seventh cart: of the six, three stay. Visitor 5 goes on with the same cart, visitor 1 begins another.
        put(6, "a6", at: 6)
        put(5, "b", at: 7)
        put(1, "c", at: 8)
        func number(_ product: String) -> ItemNumber { models.numbering.existingNumber(of: id(product)) ?? .max }
        let (after, five, six) = (models.carts.orderCount, models.open[visitor(5)]?.cart, models.open[visitor(6)]?.cart)
        #expect(after == 5 && five == 2 && six == 3)
        let inFive = models.carts.items(ofOrder: models.carts.order(at: 0, ofCustomer: 2))
        #expect(inFive == [number("a5"), number("b")].sorted())
        let one = models.open[visitor(1)]?.cart
        #expect(one == 4)
    }

    @Test func `takes an order of last week that is told today for no part of today's visit`() {
        let now = Timestamp(milliseconds: 1_700_000_000_000)
        func models(orderAt time: Timestamp) -> LearnedModels {
            var models = LearnedModels()
            models.learn(Event(visitor: visitor(1), time: now, action: .productView(id("looked at"))))
            let order = Order(id: OrderID(unchecked: "o"), lines: [CartLine(product: id("bought"))])
            models.learn(Event(visitor: visitor(1), time: time, action: .order(order)))
            return models
        }
        let today = models(orderAt: now.advanced(bySeconds: 60)).boughtInstead.sessionCount
        let late = models(orderAt: now.advanced(bySeconds: -60)).boughtInstead.sessionCount
        let lastWeek = models(orderAt: now.advanced(bySeconds: -7 * 86_400)).boughtInstead.sessionCount
        #expect(today == 1 && late == 1 && lastWeek == 0)
    }
}
