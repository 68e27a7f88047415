import Audience
import Commerce
import TestSupport
import Testing

@testable import Personalization

@Suite struct LifecycleServiceTests {
    /// Customers who order 1 to 5 times, every 4 days.
    private func shop() throws -> PeopleShop {
        let shop = try PeopleShop()
        for round in 1...5 {
            for customer in 1...60 where customer % 5 + 1 >= round { try shop.order(customer, Int64(customer) * 100) }
            shop.pass(days: 4)
        }
        try shop.happen(99, .pageView)
        return shop
    }

    @Test func `every buyer stands once in the grid and once in the table of scores`() throws {
        let shop = try shop()
        try shop.people.learn()
        let overview = shop.lifecycle.overview(in: .english)
        #expect(overview.buyers == 60 && overview.subscribers == [.recent: 1, .old: 0])
        #expect(overview.cells.reduce(0) { $0 + (shop.people.count(of: $1.cell.lifecycle.segment) == nil ? 1 : 0) } == 0)
        #expect(Lifecycle.allCases.reduce(0) { $0 + (shop.people.count(of: $1.segment) ?? 0) } == 60)
        #expect(shop.lifecycle.scores().rows.reduce(0) { $0 + $1.buyers } == 60)
    }

    @Test func `cut points come from the shop's gaps, then move once a month at most`() throws {
        let shop = try shop()
        try shop.people.learn()
        #expect(shop.lifecycle.overview(in: .english).own == LifecycleThresholds(recent: 14, fading: 45, loyal: 4))
        let day = shop.lifecycle.overview(in: .english).refreshedOn
        shop.pass(days: 29)
        try shop.people.learn()
        #expect(shop.lifecycle.overview(in: .english).refreshedOn == day)
        shop.pass(days: 1)
        try shop.people.learn()
        #expect(shop.lifecycle.overview(in: .english).refreshedOn != day)
    }

    @Test func `the owner's cut points move people at once, and last`() throws {
        let shop = try shop()
        try shop.people.learn()
        shop.pass(days: 1)
        try shop.lifecycle.put(LifecycleOverrides(recent: 2, fading: 40))
        #expect(shop.people.count(of: Lifecycle.loyal.segment) == 0)
        #expect(throws: InvalidValue.self) { try shop.lifecycle.put(LifecycleOverrides(recent: 50, fading: 40)) }
        try shop.restart()
        #expect(shop.lifecycle.overview(in: .russian).thresholds.recent == 2)
        #expect(shop.people.count(of: Lifecycle.loyal.segment) == 0)
        try shop.lifecycle.put(LifecycleOverrides())
        #expect(shop.people.count(of: Lifecycle.loyal.segment) == 24)
    }

    @Test func `movement between two days is from where to where`() throws {
        let shop = try PeopleShop()
        try shop.order(1)
        try shop.order(2)
        let start = shop.clock.now.advanced(bySeconds: 1)
        shop.pass(days: 70)
        try shop.order(2)
        shop.pass(days: 1)
        let report = try shop.lifecycle.movements(from: start, until: shop.clock.now)
        #expect(
            report.lifecycle == [
                .init(from: Lifecycle.new.segment, to: Lifecycle.promising.segment, count: 1),
                .init(from: Lifecycle.new.segment, to: Lifecycle.stalled.segment, count: 1),
            ])
        #expect(report.left(Lifecycle.new.segment) == 2 && report.entered(Lifecycle.stalled.segment) == 2)
    }
}
