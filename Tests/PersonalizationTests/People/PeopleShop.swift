import Commerce
import Storage
import TestSupport

@testable import Personalization

/// A shop of two categories with its people: phones p0 to p3, cases c0 to c3 under accessories.
final class PeopleShop {
    let clock = ManualClock(Timestamp(seconds: 20_500 * 86_400 + 43_200))
    let directory: TemporaryDirectory
    private var parts: (store: Store, people: PeopleIndex)?
    private var orders = 0

    init() throws {
        directory = try TemporaryDirectory()
        try open()
        try store.put([
            Category(id: CategoryID(unchecked: "phones"), name: "Phones"),
            Category(id: CategoryID(unchecked: "accessories"), name: "Accessories"),
            Category(id: CategoryID(unchecked: "cases"), parent: CategoryID(unchecked: "accessories"), name: "Cases"),
        ])
        for number in 0..<4 {
            try put("p\(number)", "phones")
            try put("c\(number)", "cases")
        }
        try people.catalogueChanged()
    }

    var store: Store { current.store }
    var people: PeopleIndex { current.people }
    var segments: SegmentService { SegmentService(store: store, people: people) }
    var lifecycle: LifecycleService { LifecycleService(store: store, people: people) }

    /// Stops, with or without what the store has not written yet, and starts again.
    func restart(flushing: Bool = true, _ between: () throws -> Void = {}) throws {
        if flushing { try store.flush() }
        parts = nil
        try between()
        try open()
    }

    func put(_ product: String, _ category: String) throws {
        let product = Product(
            id: ProductID(unchecked: product), name: product, url: "/\(product)", price: Money(minorUnits: 1_000, currency: .eur),
            categories: [CategoryID(unchecked: category)])
        try store.put(StoredProduct(product: product))
    }

    /// Lets something happen to the customer with a number.
    func happen(_ customer: Int, _ actions: Action...) throws {
        let events = actions.map { action in
            Event(
                visitor: VisitorID(high: 9, low: UInt64(customer)), time: clock.now,
                identity: Identity([PersonIdentifier(unchecked: .customer, "\(customer)")], isProven: true), action: action)
        }
        let result = try store.append([events])
        people.follow(try store.fold(result.events))
    }

    /// Lets a customer order for an amount in cents, and gives the order's number.
    @discardableResult func order(_ customer: Int, _ cents: Int64 = 1_000, _ products: String...) throws -> OrderID {
        orders += 1
        let id = OrderID(unchecked: "o\(orders)")
        let lines = (products.isEmpty ? ["p0"] : products).map { CartLine(product: ProductID(unchecked: $0)) }
        try happen(customer, .order(Order(id: id, lines: lines, total: Money(minorUnits: cents, currency: .eur))))
        return id
    }

    /// Lets days pass, each with its midnight.
    func pass(days: Int) {
        for _ in 0..<days {
            clock.advance(seconds: 86_400)
            people.tick()
        }
    }

    /// The person of a customer's number.
    func person(_ customer: Int) throws -> PersonID {
        var found: PersonID?
        try store.customers { profile in
            guard profile.identifiers.contains(PersonIdentifier(unchecked: .customer, "\(customer)")) else { return true }
            found = profile.person
            return false
        }
        return found ?? PersonID(high: 0, low: 0)
    }

    /// The names of a customer's segments.
    func names(_ customer: Int) throws -> [String] {
        let person = try self.person(customer)
        guard let segments = people.segments(ofCustomer: person) else { return [] }
        return segments.map { $0.rawValue }.sorted()
    }

    /// All movements as `from→to`, or those of one customer.
    func movements(_ customer: Int? = nil) throws -> [String] {
        let person = try customer.map { try self.person($0) }
        var found: [String] = []
        try store.movements(after: 0) { _, movement in
            if person == nil || movement.person == person {
                found.append("\(movement.from?.rawValue ?? "")→\(movement.to?.rawValue ?? "")")
            }
            return true
        }
        return found
    }

    /// Every customer's segments as the profiles tell them, judged one by one.
    func naiveMemberships() throws -> [PersonID: Set<SegmentID>] {
        var found: [PersonID: Set<SegmentID>] = [:]
        try store.customers { profile in
            found[profile.person] = people.segments(of: profile)
            return true
        }
        return found
    }

    private var current: (store: Store, people: PeopleIndex) {
        guard let parts else { preconditionFailure("the shop is closed") }
        return parts
    }

    private func open() throws {
        let store = try Store(Store.Configuration(directory: directory.path, neverFlushesDisk: true))
        let clock = clock
        parts = (store, try PeopleIndex(store: store, settings: PeopleSettings(currency: .eur)) { clock.now })
    }
}
