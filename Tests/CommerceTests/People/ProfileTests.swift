import Commerce
import Testing

@Suite struct `A profile` {
    private let visitor = VisitorID(high: 1, low: 2)
    private let noon = Timestamp(seconds: 1_772_366_400)

    private func event(_ action: Action, minutes: Int64 = 0) -> Event {
        Event(visitor: visitor, time: noon.advanced(bySeconds: minutes * 60), action: action)
    }

    private func folded(_ events: [Event]) -> Profile {
        events.reduce(Profile(visitor: visitor, firstSeen: noon)) { $0.applying($1) }
    }

    @Test func `begins a new session after half an hour of silence, not before`() {
        let profile = folded([
            event(.productView(ProductID(unchecked: "a"))), event(.pageView, minutes: 30), event(.pageView, minutes: 60),
        ])
        #expect(profile.sessionCount == 1)
        let later = profile.applying(event(.productView(ProductID(unchecked: "b")), minutes: 91))
        #expect(later.sessionCount == 2)
        #expect(later.session.views == [ProductID(unchecked: "b")])
        #expect(later.viewed.map(\.product.rawValue) == ["b", "a"])
    }

    @Test func `remembers each product once, the latest first, and no more than it may`() {
        let many = (0..<60).map { event(.productView(ProductID(unchecked: "p\($0)")), minutes: Int64($0)) }
        let profile = folded(many + [event(.productView(ProductID(unchecked: "p30")), minutes: 61)])
        #expect(profile.viewed.count == Profile.viewCapacity)
        #expect(profile.viewed.first?.product.rawValue == "p30")
        #expect(Set(profile.viewed.map(\.product)).count == profile.viewed.count)
    }

    @Test func `keeps the cart as it was told, and an order empties it of what was bought`() {
        let (a, b) = (ProductID(unchecked: "a"), ProductID(unchecked: "b"))
        let price = Money(minorUnits: 500, currency: .eur)
        var profile = folded([
            event(.cartAdd(CartLine(product: a, quantity: 2, price: price))), event(.cartAdd(CartLine(product: b))),
            event(.cartAdd(CartLine(product: a))), event(.cartRemove(CartLine(product: a, quantity: 1))),
        ])
        #expect(profile.cart == [CartLine(product: a, quantity: 2, price: price), CartLine(product: b)])
        let order = Order(id: OrderID(unchecked: "1"), lines: [CartLine(product: a, quantity: 2, price: price)])
        profile = profile.applying(event(.order(order), minutes: 1))
        #expect(profile.cart == [CartLine(product: b)])
        #expect(profile.bought == [a])
        #expect(profile.spent == [Money(minorUnits: 1_000, currency: .eur)])
        #expect(profile.applying(event(.cart([]), minutes: 2)).cart.isEmpty)
    }

    @Test func `does not count a reload as another look`() {
        let a = ProductID(unchecked: "a")
        let profile = folded([event(.productView(a)), event(.productView(a), minutes: 1), event(.productView(a), minutes: 2)])
        #expect(profile.session.views == [a])
        #expect(profile.eventCount == 3)
    }

    @Test func `is the same however its events are grouped`() {
        let events = (0..<200).map { number in
            let product = ProductID(unchecked: "p\(number % 17)")
            return event(number % 3 == 0 ? .pageView : .productView(product), minutes: Int64(number * 7 % 90))
        }
        let whole = folded(events)
        let halves = events[100...].reduce(folded(Array(events[..<100]))) { $0.applying($1) }
        #expect(whole == halves)
    }
}
