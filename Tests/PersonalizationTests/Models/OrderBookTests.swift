import Commerce
import Recommenders
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `What is learned from all orders` {
    private static let start = Timestamp(seconds: 1_772_366_400)
    private static let people = 12

    /// Orders over the counter and on the site, some cancelled, sent back or told again, and who belongs to whom.
    private static func events(_ seed: UInt64) -> [Event] {
        var random = SeededRandom(seed: seed)
        var events: [Event] = []
        for number in 0..<120 {
            let who = random.number(0...people - 1)
            let card = PersonIdentifier(unchecked: .card, "C\(who)")
            let email = PersonIdentifier(unchecked: .email, "p\(who)@shop.example")
            let lines = random.list(1...3) { random in
                CartLine(product: ProductID(unchecked: "\(random.pick(TestShop.leaves))-\(random.number(0...7))"))
            }
            let time = start.advanced(bySeconds: Int64(number) * 7_200)
            let id = OrderID(unchecked: "o\(number)")
            let isOffline = random.chance(50)
            events.append(
                Event(
                    visitor: isOffline ? nil : visitor(who), time: time, origin: isOffline ? .server : .storefront,
                    identity: Identity(isOffline ? [card] : random.chance(30) ? [email, card] : [email], isProven: true),
                    action: .order(Order(id: id, lines: lines))))
            guard random.chance(25) else { continue }
            let status: OrderStatus = random.chance(50) ? .cancelled : .returned
            events.append(
                Event(
                    visitor: nil, time: time.advanced(bySeconds: 3_600), origin: .server,
                    action: .orderUpdate(OrderUpdate(id: id, status: status, returned: [lines[0]]))))
        }
        return events
    }

    /// Who bought what when, in the shop's own words.
    private static func purchases(_ events: [Event], groups: Int) throws -> [String] {
        let shop = try TestShop()
        for start in stride(from: 0, to: events.count, by: groups) {
            try shop.happen(Array(events[start..<min(start + groups, events.count)]))
        }
        try shop.models.learnFromOrders(at: Self.start.advanced(bySeconds: 30 * 86_400))
        return shop.models.memory.read { memory in
            var rows: [String] = []
            for (person, customer) in memory.models.customers.known {
                memory.models.purchases.forEachOrder(ofCustomer: customer) { order in
                    let items = memory.models.purchases.items(ofOrder: order).map { memory.models.numbering.id(of: $0).rawValue }
                    let time = memory.models.purchases.time(ofOrder: order).milliseconds
                    rows.append("\(person) \(time) \(items.sorted())")
                    return true
                }
            }
            return rows.sorted()
        }
    }

    @Test(arguments: 1...6) func `is the same when orders come late, out of order and before it is known whose they are`(
        seed: UInt64
    ) throws {
        let events = Self.events(seed)
        let expected = try Self.purchases(events, groups: events.count)
        #expect(expected.count > 60)
        var random = SeededRandom(seed: seed)
        #expect(try Self.purchases(events.shuffled(using: &random), groups: 5) == expected)
        #expect(try Self.purchases(events.reversed(), groups: 1) == expected)
    }

    @Test func `leaves out what was cancelled, and adds what is ordered while it is learned`() throws {
        let shop = try TestShop()
        try shop.order(visitor(1), ["11-0", "12-0"])
        let cancelled = OrderUpdate(id: OrderID(unchecked: "o1"), status: .cancelled)
        try shop.happen([Event(visitor: nil, time: shop.clock.now, action: .orderUpdate(cancelled))])
        try shop.order(visitor(2), ["11-2"], after: 60)
        try shop.models.learnFromOrders(at: shop.clock.now)
        let customers = shop.models.memory.read { memory in memory.models.customers.known.map(\.person) }
        #expect(customers == [PersonID(visitor(2))])
        try shop.order(visitor(3), ["12-2"], after: 120)
        let bought = shop.models.memory.read { memory in
            memory.models.customers.existingNumber(of: PersonID(visitor(3))).map {
                memory.models.purchases.orderCount(ofCustomer: $0)
            }
        }
        #expect(bought == 1)
    }
}
