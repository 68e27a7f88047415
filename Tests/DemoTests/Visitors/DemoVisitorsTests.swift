import Commerce
import Testing

@testable import Demo

struct DemoVisitorsTests {
    private static let shop = DemoShop()
    private static let visitors = DemoVisitors(shop: shop)
    private static let end = Timestamp(seconds: 1_795_000_000)
    private static let start = end.advanced(bySeconds: -30 * 86_400)
    private static let whole = Array(visitors.history(until: end))
    /// The month of which everything is known.
    private static let past = whole.filter { $0.time >= start }

    @Test func `the past is in order, within its span, and rich`() throws {
        let past = Self.whole
        #expect((80_000...150_000).contains(past.count))
        #expect(zip(past, past.dropFirst()).allSatisfy { $0.time <= $1.time })
        #expect(try #require(past.first).time >= Self.end.advanced(bySeconds: -120 * 86_400))
        #expect(try #require(past.last).time < Self.end)
        #expect(try #require(past.last).time > Self.end.advanced(bySeconds: -3600 * 3))
    }

    @Test func `the same seed gives the same past, another seed another`() {
        let span = { (visitors: DemoVisitors) in visitors.history(until: Self.end, days: 3, sessions: 200) }
        #expect(Array(span(Self.visitors)) == Array(span(DemoVisitors(shop: DemoShop()))))
        #expect(Array(span(Self.visitors)) != Array(span(DemoVisitors(shop: Self.shop, seed: 2))))
        let stream = span(Self.visitors)
        #expect(Array(stream) == Array(stream))
    }

    @Test func `of the time before the visits orders alone are known`() {
        let before = Self.whole.filter { $0.time < Self.start }
        #expect(before.count > 1_000)
        #expect(before.allSatisfy { $0.action.kind == .order && $0.origin == .history })
        #expect(Self.past.allSatisfy { $0.origin == .storefront })
    }

    @Test func `about one visit in ten ends in an order`() {
        let orders = Self.past.filter { $0.action.kind == .order }
        #expect((0.05...0.14).contains(Double(orders.count) / 7_000))
        let ids = Self.whole.compactMap { event in
            if case .order(let order) = event.action { order.id } else { nil }
        }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `half of what happens comes from one of the two regions`() {
        let share = Double(Self.past.filter { $0.region != nil }.count) / Double(Self.past.count)
        #expect((0.4...0.6).contains(share))
        #expect(Set(Self.past.compactMap(\.region)) == Set(DemoRegion.all.map(\.id)))
        let byVisitor = Dictionary(grouping: Self.past, by: \.visitor).values
        #expect(byVisitor.allSatisfy { Set($0.map(\.region)).count == 1 })
    }

    @Test func `each region likes something else`() {
        for region in DemoRegion.all {
            let share = { (place: RegionID) in
                let views = Self.past.filter { $0.region == place && $0.action.kind == .productView }
                let liked = views.filter { event in
                    guard case .productView(let id) = event.action, let product = Self.shop.product(id) else { return false }
                    return region.favourites.contains { product.name.contains($0) }
                }
                return Double(liked.count) / Double(views.count)
            }
            for other in DemoRegion.all where other.id != region.id {
                #expect(share(region.id) > 1.3 * share(other.id), "\(region.name)")
            }
        }
    }

    @Test func `nobody sees what has not come yet, and what came yesterday nobody has found`() {
        for event in Self.whole {
            guard case .productView(let product) = event.action, let days = Self.shop.daysSinceArrival(of: product) else {
                continue
            }
            #expect(days > 1 && event.time >= Self.end.advanced(bySeconds: -86_400 * Int64(days)))
        }
    }

    @Test func `more is looked at than put into carts, and more put into carts than ordered`() {
        let counts = Dictionary(grouping: Self.past, by: \.action.kind).mapValues(\.count)
        let count = { (kind: Action.Kind) in Double(counts[kind] ?? 0) }
        #expect((3.0...7).contains(count(.productView) / 7_000))
        #expect((0.02...0.09).contains(count(.cartAdd) / count(.productView)))
        #expect(count(.cartAdd) > count(.checkout) && count(.checkout) > 1.1 * count(.order))
        #expect((0.1...0.5).contains(count(.search) / 7_000))
        #expect(count(.pageView) > count(.productView))
    }

    @Test func `most visitors come back to related things`() {
        let related = relatedShare(of: Self.past)
        #expect(related > 0.75, "only \(related) of successive views are on the same shelf or on one that goes with it")
    }

    @Test func `some products are bestsellers and none but the newest is unknown`() {
        let views = Self.past.compactMap { event in
            if case .productView(let product) = event.action { product } else { nil }
        }
        let counts = Dictionary(grouping: views, by: { $0 }).mapValues(\.count).values.sorted(by: >)
        let undiscovered = Self.shop.products.filter { Self.shop.daysSinceArrival(of: $0.id).map { $0 <= 1 } ?? false }
        #expect(!undiscovered.isEmpty && counts.count == Self.shop.products.count - undiscovered.count)
        #expect(Double(counts.prefix(30).reduce(0, +)) / Double(views.count) > 0.25)
    }

    @Test func `visitors come several times, look at one thing twice, and leave full carts`() {
        let sessions = Self.sessions(of: Self.past)
        #expect(sessions.values.filter { $0.count > 1 }.count > 500)
        #expect(sessions.values.joined().allSatisfy { (1...Visit.maximumViews * 2).contains($0.count) })
        let returning = sessions.values.joined().filter { Set($0).count < $0.count }
        #expect(returning.count > 600)
    }

    @Test func `nights are quiet`() {
        let byHour = Dictionary(grouping: Self.past) { ($0.time.milliseconds / 3_600_000 + 1) % 24 }.mapValues(\.count)
        #expect((byHour[3] ?? 0) * 8 < byHour[20] ?? 0)
    }

    @Test func `nobody puts into a cart what is sold out, and orders add up`() throws {
        for event in Self.past {
            switch event.action {
            case .cartAdd(let line):
                #expect(try #require(Self.shop.product(line.product)).isAvailable)
            case .order(let order):
                let sum = order.lines.reduce(0) { $0 + ($1.price?.minorUnits ?? 0) * Int64($1.quantity) }
                #expect(order.total == Money(minorUnits: sum, currency: .eur) && sum > 0)
            default: continue
            }
        }
    }

    @Test func `the present begins at once, goes on in order and keeps its pace`() {
        var stream = Self.visitors.live(from: Self.end, eventsPerSecond: 5)
        var (count, last) = (0, Self.end)
        while let event = stream.next(), event.time < Self.end.advanced(bySeconds: 1200) {
            #expect(event.time >= last)
            (count, last) = (count + 1, event.time)
        }
        #expect((4_500...7_800).contains(count), "\(count) events in twenty minutes")
        var again = Self.visitors.live(from: Self.end, eventsPerSecond: 5)
        #expect((0..<100).map { _ in again.next() } == Array(Self.visitors.live(from: Self.end, eventsPerSecond: 5).prefix(100)))
    }

    @Test func `guests of the past come again in the present`() {
        let known = Set(Self.past.compactMap(\.visitor))
        let today = Set(Self.visitors.live(from: Self.end).prefix(3_000).compactMap(\.visitor))
        #expect(today.intersection(known).count > 20)
        #expect(today.subtracting(known).count > 20)
    }

    /// How many pairs of successive views stand on the same shelf or on shelves that go together.
    private func relatedShare(of events: [Event]) -> Double {
        let shelves = Dictionary(uniqueKeysWithValues: Self.shop.shelves.map { ($0.id, $0) })
        var (related, all) = (0, 0)
        for views in Self.sessions(of: events).values.joined() {
            for (one, two) in zip(views, views.dropFirst()) where one != two {
                guard let first = Self.shop.product(one)?.categories.first, let second = Self.shop.product(two)?.categories.first
                else { continue }
                all += 1
                if first == second || shelves[first]?.complements.contains(second) == true
                    || shelves[second]?.complements.contains(first) == true
                {
                    related += 1
                }
            }
        }
        return Double(related) / Double(all)
    }

    /// The products each visitor looked at, cut where half an hour passes without an event.
    private static func sessions(of events: [Event]) -> [VisitorID: [[ProductID]]] {
        var sessions: [VisitorID: [[ProductID]]] = [:]
        var last: [VisitorID: Timestamp] = [:]
        for event in events {
            guard let visitor = event.visitor else { continue }
            let isNew = last[visitor].map { event.time.milliseconds(since: $0) > Session.silence } ?? true
            last[visitor] = event.time
            if isNew { sessions[visitor, default: []].append([]) }
            guard case .productView(let product) = event.action, let count = sessions[visitor]?.count else { continue }
            sessions[visitor]?[count - 1].append(product)
        }
        return sessions.mapValues { $0.filter { !$0.isEmpty } }
    }
}
