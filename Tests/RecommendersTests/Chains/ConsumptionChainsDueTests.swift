import Commerce
import Foundation
import Testing

@testable import Recommenders

@Suite struct `What is due` {
    // Department 0 with categories 1 and 2, category 3 at the top; items 10, 11 in category 1, 20, 21 in 2, 30 in 3.
    private let facts = CatalogueFacts(
        tree: CategoryTree(parents: [ItemFacts.none, 0, 0, ItemFacts.none]),
        items: [(10, 1), (11, 1), (20, 2), (21, 2), (30, 3)].map { (item: $0.0, facts: ItemFacts(categories: [$0.1])) })
    private let lag = LagDistribution(mean: log(28), deviation: 0.3)

    private func link(_ from: ChainNode, _ to: ChainNode, _ share: Double = 0.4) -> ChainLink {
        ChainLink(from: from, to: to, share: share, lag: lag, origin: .learned)
    }

    private func day(_ day: Double) -> Timestamp { Timestamp(seconds: 1_700_000_000 + Int64(day * 86_400)) }

    private func due(_ links: [ChainLink], _ purchases: [(ItemNumber, Double)], at now: Double) -> [DueNeed] {
        ConsumptionChains(links: links)
            .due(for: purchases.map { Purchase(item: $0.0, time: day($0.1)) }, at: day(now), within: 9.7961, facts: facts)
    }

    // As worked out for the link: on day 28, 0.17067 until day 37.796.
    @Test func `is told by the formula`() throws {
        let needs = due([link(.category(1), .category(3))], [(10, 0), (11, 3)], at: 28)
        let need = try #require(needs.first)
        #expect(needs.count == 1)
        #expect(need.target == .category(3))
        #expect(abs(need.probability - 0.170672) < 1e-4)
        #expect(need.since == day(0))
        #expect(need.anchor == 11)
    }

    @Test func `is not due before anything was bought, once it was bought, together with it, or after the horizon`() {
        let links = [link(.category(1), .category(3))]
        #expect(due(links, [], at: 28).isEmpty)
        #expect(due(links, [(20, 0)], at: 28).isEmpty)
        #expect(due(links, [(10, 0), (30, 20)], at: 28).isEmpty)
        #expect(due(links, [(10, 0), (30, 0)], at: 28).isEmpty)
        #expect(due(links, [(10, 0)], at: 181).isEmpty)
        #expect(due(links, [(10, 30)], at: 28).isEmpty)
        #expect(due(links, [(10, 0), (30, 5), (11, 6)], at: 34).count == 1)
    }

    @Test func `is silent where the owner has muted a link`() {
        var muted = link(.category(1), .category(3))
        muted.isMuted = true
        #expect(due([muted], [(10, 0)], at: 28).isEmpty)
    }

    // Two links, each 0.170672: 1 - 0.829328² = 0.312215. With λ = 0.01 for 9.7961 days: 1 - e^-0.097961·0.687785 = 0.376403.
    @Test func `adds up what several links and chance say`() throws {
        var second = link(.category(2), .category(3))
        let both = due([link(.category(1), .category(3)), second], [(10, 0), (20, 0)], at: 28)
        #expect(abs(try #require(both.first).probability - 0.312215) < 1e-4)
        second.background = 0.01
        let need = try #require(due([link(.category(1), .category(3)), second], [(10, 0), (20, 0)], at: 28).first)
        #expect(abs(need.probability - 0.376403) < 1e-4)
        #expect(abs(need.chainProbability - 0.312215) < 1e-4)
    }

    @Test func `follows the narrowest of nested links`() throws {
        let links = [link(.category(0), .category(3), 0.9), link(.category(1), .category(3))]
        #expect(abs(try #require(due(links, [(10, 0)], at: 28).first).probability - 0.170672) < 1e-4)
        #expect(try #require(due(links, [(20, 0)], at: 28).first).link.share == 0.9)
    }

    @Test func `is best said where the days asked about hold most, or now`() throws {
        let links = [link(.category(1), .category(3))]
        let early = try #require(due(links, [(10, 0)], at: 15).first)
        #expect(early.bestMoment == day(0).advanced(byMilliseconds: Int64(lag.densestWindow(ofDays: 9.7961) * 86_400_000)))
        #expect(try #require(due(links, [(10, 0)], at: 40).first).bestMoment == day(40))
    }

    // Bought every 10 days while others take 28: due much sooner than for others.
    @Test func `knows the customer's own rhythm`() throws {
        var own = link(.item(10), .item(10), 0.8)
        own.habit = RepeatHabit(shares: [0.8, 0.8, 0.8], between: 0.08, within: 0.01)
        let regular = try #require(due([own], [(10, 0), (10, 10), (10, 20)], at: 27).first)
        let others = try #require(due([own], [(10, 20)], at: 27).first)
        #expect(regular.probability > 0.6)
        #expect(others.probability < 0.1)
    }

    @Test func `offers what the customer bought before, then what others buy, then what there is`() {
        var repeated = link(.category(1), .category(1))
        repeated.items = [10]
        repeated.followers = 12
        repeated.episodes = 38
        repeated.lift = 4
        var next = link(.category(1), .category(2))
        next.items = [21]
        let chains = ConsumptionChains(links: [repeated, next, link(.category(1), .category(3), 0.3)])
        var index = PurchaseIndex()
        index.record([11], by: 4, at: day(0))
        let offers = chains.offers(for: 4, in: index, at: day(25), within: 14, facts: facts)
        #expect(offers.map(\.items) == [[11, 10], [21], [30]])
        #expect(offers.map(\.source) == [.repeatDemand, .nextBestOffer, .nextBestOffer])
        #expect(offers[0].evidence == Evidence(.boughtAfter, anchor: 11, matching: 12, outOf: 38, expected: 3))
        #expect(offers[1].evidence == nil)
    }
}
