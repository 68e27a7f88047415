import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `Who is who` {
    private let temporary: TemporaryStore
    private let noon = Timestamp(seconds: 1_772_366_400)
    private let laptop = VisitorID(high: 1, low: 1)
    private let telephone = VisitorID(high: 2, low: 2)
    private let anna = PersonIdentifier(unchecked: .email, "anna@shop.example")
    private let boris = PersonIdentifier(unchecked: .email, "boris@shop.example")
    private let phone = PersonIdentifier(unchecked: .phone, "+79161234567")
    private let card = PersonIdentifier(unchecked: .card, "4000")

    init() throws {
        temporary = try TemporaryStore()
    }

    private var store: Store { temporary.store }

    private func tell(
        _ action: Action, by visitor: VisitorID? = nil, as identifiers: [PersonIdentifier] = [], minutes: Int64 = 0,
        isProven: Bool = true
    ) throws {
        let event = Event(
            visitor: visitor, time: noon.advanced(bySeconds: 60 * minutes),
            identity: Identity(identifiers, isProven: isProven), action: action)
        try temporary.take([[event]])
    }

    private func look(_ product: String) -> Action { .productView(ProductID(unchecked: product)) }

    private func order(_ id: String) -> Action {
        let line = CartLine(product: ProductID(unchecked: "p" + id), price: Money(minorUnits: 1_000, currency: .eur))
        return .order(Order(id: OrderID(unchecked: id), lines: [line]))
    }

    private func profile(_ identifier: PersonIdentifier) throws -> Profile? {
        try store.person(.identifier(identifier)).flatMap { try store.profile($0) }
    }

    private func viewed(_ profile: Profile?) -> [String] { profile?.viewed.map(\.product.rawValue) ?? [] }

    @Test func `two browsers in which somebody signs in are one person with all that was done in both`() throws {
        try tell(look("a"), by: laptop)
        try tell(look("b"), by: telephone, minutes: 1)
        try tell(.identify(PersonDetails()), by: laptop, as: [anna], minutes: 2)
        #expect(viewed(try profile(anna)) == ["a"])
        try tell(.identify(PersonDetails()), by: telephone, as: [anna], minutes: 3)
        #expect(viewed(try profile(anna)) == ["b", "a"])
        #expect(viewed(try store.profile(laptop)) == ["b", "a"])
        #expect(try store.profile(PersonID(laptop)) == nil)
        #expect(try store.verify().profiles == 1)
    }

    @Test func `a browser that two people use does not make them one`() throws {
        try tell(look("before"), by: laptop)
        try tell(.identify(PersonDetails()), by: laptop, as: [anna], minutes: 1)
        try tell(look("hers"), by: laptop, minutes: 2)
        try tell(.identify(PersonDetails()), by: laptop, as: [boris], minutes: 3)
        try tell(look("his"), by: laptop, minutes: 4)
        #expect(viewed(try profile(anna)) == ["hers", "before"])
        #expect(viewed(try profile(boris)) == ["his"])
        // What comes late goes to whoever was there then.
        try tell(look("late"), by: laptop, minutes: 2)
        #expect(try profile(anna)?.viewed.map(\.product.rawValue).sorted() == ["before", "hers", "late"])
        #expect(try store.verify().isSound)
    }

    @Test func `a browser that many use is nobody's but its own`() throws {
        for number in 0..<9 {
            let guest = PersonIdentifier(unchecked: .email, "guest\(number)@shop.example")
            try tell(.identify(PersonDetails()), by: laptop, as: [guest], minutes: Int64(number))
        }
        try tell(look("kiosk"), by: laptop, minutes: 20)
        #expect(viewed(try store.profile(PersonID(laptop))) == ["kiosk"])
        #expect(try store.verify().isSound)
    }

    @Test func `what a browser alone says does not open a person's history to it`() throws {
        try tell(.identify(PersonDetails()), by: laptop, as: [anna])
        try tell(look("secret"), by: laptop, minutes: 1)
        try tell(.identify(PersonDetails()), by: telephone, as: [anna], minutes: 2, isProven: false)
        try tell(look("own"), by: telephone, minutes: 3)
        #expect(viewed(try profile(anna)) == ["own", "secret"])
        #expect(viewed(try store.profile(telephone)) == ["own"])
        #expect(viewed(try store.profile(laptop)) == ["own", "secret"])
        try tell(.identify(PersonDetails()), by: telephone, as: [anna], minutes: 4)
        #expect(viewed(try store.profile(telephone)) == ["own", "secret"])
    }

    @Test func `identifiers named together are one person, in whichever order they become known`() throws {
        try tell(order("1"), as: [card])
        try tell(order("2"), as: [phone], minutes: 1)
        #expect(try profile(card)?.orderCount == 1)
        try tell(order("3"), as: [card, phone, anna], minutes: 2)
        #expect(try profile(card)?.orderCount == 3)
        #expect(try profile(card)?.identifiers == [anna, phone, card])
        #expect(try profile(phone) == profile(anna))
    }

    @Test func `two numbers that the shop gave out are two people, whatever telephone they share`() throws {
        let (one, other) = (PersonIdentifier(unchecked: .customer, "1"), PersonIdentifier(unchecked: .customer, "2"))
        try tell(order("1"), as: [one, phone])
        try tell(order("2"), as: [other, phone], minutes: 1)
        #expect(try profile(one)?.orderCount == 1)
        #expect(try profile(other)?.orderCount == 1)
        #expect(try store.person(.identifier(phone)) == store.person(.identifier(one)))
    }

    @Test func `an order told of by the browser and by the shop's server is one, and tells who sat there`() throws {
        try tell(look("a"), by: laptop)
        try tell(order("1"), by: laptop, minutes: 1)
        try tell(order("1"), as: [anna], minutes: 5)
        let found = try #require(try profile(anna))
        #expect(found.orderCount == 1 && viewed(found) == ["a"])
        #expect(found.orders[0].placedAt == noon.advanced(bySeconds: 60))
        try tell(
            .orderUpdate(OrderUpdate(id: OrderID(unchecked: "1"), status: .cancelled)), minutes: 9)
        #expect(try profile(anna)?.orderCount == 0)
        #expect(try store.verify().isSound)
    }

    @Test func `a status that is known before the order waits for it`() throws {
        try tell(.orderUpdate(OrderUpdate(id: OrderID(unchecked: "1"), status: .delivered)), minutes: 9)
        #expect(try store.buyer(of: OrderID(unchecked: "1")) == nil)
        try tell(order("1"), as: [anna])
        let placed = try #require(try profile(anna)?.orders.first)
        #expect(placed.status == .delivered && placed.counts)
    }

    @Test func `who was merged by mistake can be parted, and merged again`() throws {
        try tell(order("1"), as: [anna, phone])
        try tell(order("2"), as: [boris, phone], minutes: 1)
        #expect(try profile(anna) == profile(boris))
        try tell(.split([.identifier(boris)], from: [.identifier(anna), .identifier(phone)]), minutes: 2)
        #expect(try profile(anna)?.orderCount == 1 && profile(boris)?.orderCount == 1)
        try tell(order("3"), as: [boris, phone], minutes: 3)
        #expect(try profile(boris)?.orderCount == 2 && profile(anna)?.orderCount == 1)
        try tell(.merge([.identifier(boris), .identifier(anna)]), minutes: 4)
        #expect(try profile(anna)?.orderCount == 3)
        #expect(try store.verify().isSound)
    }

    @Test func `a number that everybody gives says nothing`() throws {
        for number in 0..<40 {
            let guest = PersonIdentifier(unchecked: .email, "guest\(number)@shop.example")
            try tell(order("\(number)"), as: [guest, phone], minutes: Int64(number))
        }
        #expect(try profile(PersonIdentifier(unchecked: .email, "guest3@shop.example"))?.orderCount == 1)
        #expect(try store.verify().isSound)
    }
}
