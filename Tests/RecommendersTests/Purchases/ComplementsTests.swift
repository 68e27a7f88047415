import Commerce
import Testing

@testable import Recommenders

@Suite struct ComplementsTests {
    // Item 1 beside item 0: 1/1 + 1/2 = 1.5 of n = 2 orders, and n_B = 2 of all 6 lines. By chance 2 · (1 - (4/6)^1.5) = 0.91 < 2.
    // 1.5 / (2 + 10) / (2 + 10)^0.15 = 0.125 / 1.45170 = 0.086106. Item 2 was met once only.
    @Test func `a score is what the formula says`() {
        var shop = PlantedShop()
        shop.order([0, 1])
        shop.order([0, 1, 2])
        shop.order([3])
        let found = shop.complements(of: 0)
        #expect(found.map(\.item) == [1])
        #expect(found.first?.source == .complements)
        #expect(abs((found.first?.score ?? 0) - 0.086_106) < 1e-5)
    }

    // Item 1 stands in 2 of the anchor's 2 orders, but takes 42 of all 48 lines: by chance 2 · (1 - (6/48)^1) = 1.75 < 2. With
    // 4 further orders of 0 and 2 it is in 2 of 6 orders where chance says 6 · 42/56 = 4.5: 2/4.5 is left of its score. The divisor is 52^0.15 = 1.80884.
    @Test func `what everybody buys anyway is demoted to its chance`() {
        var shop = PlantedShop()
        shop.order([0, 1], times: 2)
        shop.order([1], times: 40)
        shop.order([3], times: 4)
        let often = shop.complements(of: 0)
        #expect(abs((often.first?.score ?? 0) - 2 / 12 / 1.808_84) < 1e-4)
        shop.order([0, 2], times: 4)
        let rarely = shop.complements(of: 0)
        #expect(rarely.map(\.item) == [2, 1])
        #expect(abs((rarely.last?.score ?? 0) - 2 / 16 / 1.808_84 * (2 / 4.5)) < 1e-4)
    }

    @Test func `long orders and old orders say less`() {
        var shop = PlantedShop()
        shop.order([0, 1], times: 3)
        shop.order([0, 2] + (10..<30), times: 3)
        shop.order([0, 3], times: 3, daysAgo: 180)
        let items = shop.complements(of: 0).map(\.item)
        #expect(items.first == 1)
        // A quarter after two half-lives, a twenty-first among 22 items.
        #expect(items[1] == 3)
    }

    @Test func `a case goes with the phone that was bought before it, and no phone with a case`() {
        var shop = PlantedShop()
        for _ in 0..<6 { shop.follow([([0], 9), ([1], 4)]) }
        shop.order([7], times: 10)
        #expect(shop.complements(of: 0).map(\.item) == [1])
        #expect(shop.complements(of: 1).isEmpty)
    }

    @Test func `a later order counts for thirty days`() {
        var shop = PlantedShop()
        for _ in 0..<3 { shop.follow([([0], 60), ([1], 30), ([2], 29)]) }
        shop.order([7], times: 10)
        #expect(shop.complements(of: 0).map(\.item) == [1])
    }

    @Test func `what usually comes first is demoted where both are bought together, too`() {
        // Together three times each; item 1 was bought before the anchor ten times more: 8 / 18 is left of its score.
        var shop = PlantedShop()
        shop.order([0, 1], times: 3)
        shop.order([0, 2], times: 3)
        for _ in 0..<10 { shop.follow([([1], 9), ([0], 4)]) }
        for _ in 0..<10 { shop.follow([([2], 70), ([0], 4)]) }
        #expect(shop.complements(of: 0).map(\.item) == [2, 1])
    }

    @Test func `of two things that people choose between, none goes with the other`() {
        var shop = PlantedShop()
        shop.order([0, 1], times: 3)
        shop.order([0, 2], times: 3)
        shop.order([0], times: 24)
        // 0 and 1 in all of 20 sessions: 1 against 3 · 3/30. 0 and 2 in 4 of them: 0.2 against 0.3.
        var sessions = SessionIndex()
        for number in 0..<20 {
            let session = sessions.startSession(at: shop.now)
            for item: ItemNumber in number < 4 ? [0, 1, 2, 1] : [0, 1] { sessions.append(item: item, toSession: session) }
        }
        var scratch = ComplementsScratch()
        let found = Complements().items(
            to: 0, in: shop.purchases, sessions: sessions, at: shop.now, limit: 9, scratch: &scratch)
        #expect(found.map(\.item) == [2])
        #expect(Set(shop.complements(of: 0).map(\.item)) == [1, 2])
        let alone = shop.complements(of: 0).first { $0.item == 2 }?.score ?? 0
        #expect(abs((found.first?.score ?? 0) - alone / 3) < 1e-6)
    }

    @Test func `an anchor that nobody bought has no complements`() {
        var shop = PlantedShop()
        shop.order([0, 1], times: 3)
        #expect(shop.complements(of: 2).isEmpty)
        #expect(shop.complements(of: 900).isEmpty)
    }

    @Test(arguments: 1...5) func `answers depend neither on the sequence of arrival nor on earlier queries`(seed: UInt64) {
        let random = RandomOrders(600, customers: 60, items: 30, seed: seed)
        let left = random.orders.index
        let right = random.shuffled(seed: seed).index
        let now = Timestamp(seconds: 90_000)
        var used = ComplementsScratch()
        for item in ItemNumber(0)..<30 {
            var fresh = ComplementsScratch()
            let found = Complements().items(to: item, in: left, at: now, limit: 30, scratch: &used)
            #expect(found == Complements().items(to: item, in: right, at: now, limit: 30, scratch: &fresh))
            #expect(found.allSatisfy { $0.item != item && $0.score > 0 })
            #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
            _ = Complements().items(toCart: [item, 3, 4], in: left, at: now, limit: 5, scratch: &used)
        }
    }
}
