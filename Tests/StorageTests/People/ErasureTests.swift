import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `Erasing a person` {
    private static func filled(_ seed: UInt64) throws -> (TemporaryStore, RandomPeople) {
        let temporary = try TemporaryStore()
        var people = RandomPeople(seed: seed)
        for _ in 0..<40 { try temporary.take([(0..<5).map { _ in people.next() }]) }
        return (temporary, people)
    }

    @Test(arguments: 1...16) func `leaves a store in which the log still says what the folds do`(seed: UInt64) throws {
        let (temporary, people) = try Self.filled(seed)
        let identifier = people.identifiers[Int(seed) % people.identifiers.count]
        guard let person = try temporary.store.person(.identifier(identifier)) else { return }
        let known = try temporary.store.profile(person)?.identifiers ?? [identifier]
        #expect(try temporary.store.erase(person, at: Timestamp(seconds: 1_800_000_000)) != nil)
        var found = try temporary.store.verify()
        #expect(found.isSound, "\(found.faults)")
        try temporary.crash()
        found = try temporary.store.verify()
        #expect(found.isSound, "\(found.faults)")
        try temporary.store.events(after: .zero) { event in
            #expect(known.allSatisfy { event.identity?.identifiers.contains($0) != true }, "\(event)")
            return true
        }
        for name in known { #expect(try temporary.store.person(.identifier(name)) == nil) }
    }

    @Test(arguments: 1...6) func `keeps them out of what comes later, until they agree anew`(seed: UInt64) throws {
        let (temporary, _) = try Self.filled(seed)
        let anna = PersonIdentifier(unchecked: .email, "anna@shop.example")
        let event = Event(
            visitor: nil, time: Timestamp(seconds: 1_790_000_000), identity: Identity([anna], isProven: true),
            action: .order(Order(id: OrderID(unchecked: "hers"), lines: [CartLine(product: ProductID(unchecked: "p"))])))
        try temporary.take([[event]])
        _ = try temporary.store.erase(try #require(try temporary.store.person(.identifier(anna))), at: event.time)
        #expect(try temporary.take([[event]]).taken == [0])
        try temporary.crash()
        #expect(try temporary.take([[event]]).taken == [0])
        var consent = event
        consent.action = .consent(ConsentDecision(purpose: .personalData, isGiven: true))
        #expect(try temporary.take([[consent, event]]).taken == [1])
        var other = event
        other.action = .identify(PersonDetails(name: "Anna"))
        #expect(try temporary.take([[other]]).taken == [1])
        #expect(try temporary.store.verify().isSound)
    }

    @Test func `keeps the sales of the shop, told of nobody`() throws {
        let temporary = try TemporaryStore()
        let anna = PersonIdentifier(unchecked: .email, "anna@shop.example")
        let (noon, visitor) = (Timestamp(seconds: 1_772_366_400), VisitorID(high: 1, low: 1))
        let line = CartLine(product: ProductID(unchecked: "p"), quantity: 2, price: Money(minorUnits: 500, currency: .eur))
        let order = Order(id: OrderID(unchecked: "17"), lines: [line], promoCode: "ANNA")
        try temporary.take([
            [
                Event(visitor: visitor, time: noon, action: .productView(line.product)),
                Event(visitor: visitor, time: noon, identity: Identity([anna], isProven: true), action: .order(order)),
                Event(visitor: nil, time: noon, action: .orderUpdate(OrderUpdate(id: order.id, status: .paid))),
            ]
        ])
        #expect(temporary.store.counters(day: noon.day)[.visitors] == 1)
        let person = try #require(try temporary.store.person(.identifier(anna)))
        let erasure = try #require(try temporary.store.erase(person, at: noon))
        #expect(erasure.removedEvents == 1 && erasure.strippedEvents == 2 && erasure.visitors == [visitor])
        #expect(erasure.changes.removed.contains(person) && erasure.changes.changed.isEmpty)
        #expect(temporary.store.counters(day: noon.day)[.visitors] == 0)
        #expect(temporary.store.counters(day: noon.day)[.revenue(.eur)] == 1_000)
        var sales: [(PlacedOrder, PersonID?)] = []
        try temporary.store.orders {
            sales.append(($0, $1)); return true
        }
        #expect(sales.count == 1 && sales[0].1 == nil && sales[0].0.status == .paid && sales[0].0.order.promoCode == nil)
        #expect(sales[0].0.order.lines == [line] && sales[0].0.order.id != order.id)
        #expect(try temporary.store.verify().isSound)
    }
}
