import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `Removing events whose time is up` {
    private static func filled(_ seed: UInt64) throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        var people = RandomPeople(seed: seed)
        for _ in 0..<40 { try temporary.take([(0..<5).map { _ in people.next() }]) }
        return temporary
    }

    private static func times(in store: Store) throws -> [Timestamp] {
        var times: [Timestamp] = []
        try store.events(after: .zero) { event in
            times.append(event.time)
            return true
        }
        return times.sorted()
    }

    private static func expire(_ store: Store, _ limits: [Action.Kind: Timestamp], limit: Int) throws -> Expiry {
        var total = Expiry(last: .zero)
        repeat {
            let piece = try store.expire(before: limits, after: total.last, limit: limit)
            #expect(piece.removedEvents + piece.strippedEvents <= limit)
            total.removedEvents += piece.removedEvents
            total.strippedEvents += piece.strippedEvents
            (total.last, total.isAtEnd) = (piece.last, piece.isAtEnd)
        } while !total.isAtEnd
        return total
    }

    @Test(arguments: 1...25) func `leaves profiles that are the fold of what is left`(seed: UInt64) throws {
        let temporary = try Self.filled(seed)
        var random = SeededRandom(seed: seed)
        let times = try Self.times(in: temporary.store)
        var limits: [Action.Kind: Timestamp] = [:]
        for kind in Action.Kind.allCases where random.chance(60) {
            limits[kind] = times[Int(random.next() % UInt64(times.count))]
        }
        let expiry = try Self.expire(temporary.store, limits, limit: 1 + Int(seed) * 3)
        var found = try temporary.store.verify()
        #expect(found.isSound, "\(found.faults)")
        #expect(found.events == times.count - expiry.removedEvents)
        // Asked again, there is nothing more to do.
        let again = try Self.expire(temporary.store, limits, limit: 50)
        #expect(again.removedEvents == 0 && again.strippedEvents == 0)
        try temporary.crash()
        found = try temporary.store.verify()
        #expect(found.isSound, "\(found.faults)")
    }

    @Test(arguments: 1...10) func `keeps who is who`(seed: UInt64) throws {
        let temporary = try Self.filled(seed)
        var names: [(PersonIdentifier, PersonID)] = []
        for identifier in RandomPeople(seed: seed).identifiers {
            if let person = try temporary.store.person(.identifier(identifier)) { names.append((identifier, person)) }
        }
        var limits = Dictionary(uniqueKeysWithValues: Action.Kind.allCases.map { ($0, Timestamp(milliseconds: .max / 4)) })
        limits[.order] = nil
        _ = try Self.expire(temporary.store, limits, limit: 40)
        for (identifier, person) in names { #expect(try temporary.store.person(.identifier(identifier)) == person) }
        #expect(try temporary.store.verify().isSound)
    }

    @Test func `goes on counting, and leaves the days as they were counted`() throws {
        let temporary = try TemporaryStore()
        let (noon, visitor) = (Timestamp(seconds: 1_772_366_400), VisitorID(high: 1, low: 1))
        let later = noon.advanced(bySeconds: 5 * 86_400)
        try temporary.take([
            [
                Event(visitor: visitor, time: noon, action: .pageView), Event(visitor: visitor, time: later, action: .pageView),
            ]
        ])
        let expiry = try Self.expire(temporary.store, [.pageView: later], limit: 10)
        #expect(expiry.removedEvents == 1)
        #expect(temporary.store.counters(day: noon.day)[.visitors] == 1)
        try temporary.take([[Event(visitor: visitor, time: later.advanced(bySeconds: 60), action: .pageView)]])
        #expect(temporary.store.counters(day: later.day)[.events(.pageView)] == 2)
        #expect(try temporary.store.verify().isSound)
        #expect(try temporary.store.profile(visitor)?.eventCount == 2)
    }

    @Test func `takes an order as a whole, when the last that was told of it is old`() throws {
        let temporary = try TemporaryStore()
        let noon = Timestamp(seconds: 1_772_366_400)
        let order = Order(id: OrderID(unchecked: "1"), lines: [CartLine(product: ProductID(unchecked: "p"))])
        let anna = Identity([PersonIdentifier(unchecked: .email, "anna@shop.example")], isProven: true)
        try temporary.take([
            [
                Event(visitor: nil, time: noon, identity: anna, action: .order(order)),
                Event(
                    visitor: nil, time: noon.advanced(bySeconds: 90_000),
                    action: .orderUpdate(OrderUpdate(id: order.id, status: .delivered))),
            ]
        ])
        let between = noon.advanced(bySeconds: 86_400)
        #expect(try Self.expire(temporary.store, [.order: between, .orderUpdate: between], limit: 10).removedEvents == 0)
        #expect(try temporary.store.order(order.id)?.status == .delivered)
        let expiry = try Self.expire(temporary.store, [.order: noon.advanced(bySeconds: 200_000)], limit: 10)
        #expect(expiry.removedEvents == 1 && expiry.strippedEvents == 1)
        #expect(try temporary.store.order(order.id) == nil)
        let person = try #require(try temporary.store.person(.identifier(anna?.anchor ?? PersonIdentifier(unchecked: .card, ""))))
        #expect(try temporary.store.profile(person)?.orders.isEmpty == true)
        #expect(try temporary.store.verify().isSound)
    }
}
