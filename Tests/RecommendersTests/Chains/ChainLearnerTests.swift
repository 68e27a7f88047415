import Commerce
import Foundation
import Testing

@testable import Recommenders

@Suite struct `The learner of chains` {
    private static func learn(
        _ shop: PlantedChains, seed: UInt64, _ shuffling: PlantedChains.Shuffling = .none
    ) -> ConsumptionChains {
        let index = PlantedChains.index(shop.histories(seed: seed, shuffling: shuffling))
        return ChainLearner().learn(from: index, facts: shop.facts, until: PlantedChains.moment(shop.days))
    }

    @Test(arguments: [1, 2] as [UInt64]) func `finds the planted chains with their times, and no others`(seed: UInt64) throws {
        let shop = PlantedChains()
        let chains = Self.learn(shop, seed: seed)
        #expect(chains.links.count == shop.chains.count)
        for planted in shop.chains {
            let link = try #require(chains.link(from: .category(planted.from), to: .category(planted.to)))
            #expect(abs(link.lag.typicalDays - planted.days) <= 2, "\(planted)")
            #expect(abs(link.share - planted.share) <= 0.1, "\(planted)")
            #expect(link.lift >= 1.5)
            #expect(link.customers >= 20)
            #expect(link.origin == .learned)
            #expect(link.items.allSatisfy { shop.facts.category[Int($0)] == planted.to })
            #expect(link.items.count == shop.itemsPerCategory)
        }
    }

    @Test(arguments: [PlantedChains.Shuffling.everything, .withinCustomers], [1, 2, 3] as [UInt64])
    func `invents none where the purchases have changed places`(shuffling: PlantedChains.Shuffling, seed: UInt64) {
        var shop = PlantedChains()
        shop.customers = 1_500
        #expect(Self.learn(shop, seed: seed, shuffling).links.isEmpty)
    }

    @Test func `finds them among much noise`() throws {
        var shop = PlantedChains()
        shop.noise = 1 / 40
        shop.customers = 2_500
        let chains = Self.learn(shop, seed: 2)
        for planted in shop.chains {
            let link = try #require(chains.link(from: .category(planted.from), to: .category(planted.to)))
            #expect(abs(link.lag.typicalDays - planted.days) <= 2, "\(planted)")
        }
    }

    // Any category of department 0 leads to any of department 1; none of the 25 pairs is a link of its own.
    @Test func `sees a chain between departments as one`() throws {
        var shop = PlantedChains()
        shop.chains = [PlantedChains.Chain(from: 0, to: 1, days: 21, deviation: 0.25, share: 0.4)]
        let chains = Self.learn(shop, seed: 3)
        #expect(chains.links.map(\.from) == [.category(0)])
        #expect(chains.links.map(\.to) == [.category(1)])
        #expect(abs(try #require(chains.links.first).lag.typicalDays - 21) <= 2)
    }

    // The five categories of department 5 (31 to 35) have a handful of customers each; only together do they show where they lead.
    @Test func `counts a thin category as the one above it`() throws {
        var shop = PlantedChains()
        shop.thin = [31, 32, 33, 34, 35]
        shop.customers = 2_500
        shop.noise = 1 / 400
        shop.chains = [PlantedChains.Chain(from: 5, to: 12, days: 24, deviation: 0.2, share: 0.8)]
        let histories = shop.histories(seed: 4)
        let buyers = (31...35).map { category in
            histories.filter { $0.contains { shop.facts.category[Int($0.item)] == CategoryNumber(category) } }.count
        }
        #expect(buyers.allSatisfy { $0 < 20 } && buyers.reduce(0, +) > 20, "\(buyers)")
        let chains = Self.learn(shop, seed: 4)
        let link = try #require(chains.link(from: .category(5), to: .category(12)))
        #expect(chains.links.count == 1)
        #expect(abs(link.lag.typicalDays - 24) <= 2)
    }

    // Half of the history is cut off: many a wait has just begun. Taken for customers who never come, they would halve the share
    // and pull the lag down.
    @Test func `is not misled by customers who had no time yet`() throws {
        var shop = PlantedChains()
        shop.chains = [PlantedChains.Chain(from: 6, to: 11, days: 28, deviation: 0.3, share: 0.5)]
        shop.noise = 1 / 400
        shop.days = 60
        shop.customers = 12_000
        let link = try #require(Self.learn(shop, seed: 5).link(from: .category(6), to: .category(11)))
        #expect(abs(link.share - 0.5) < 0.08)
        #expect(abs(link.lag.typicalDays - 28) <= 2)
        #expect(Double(link.followers) / Double(link.episodes) < 0.4)
    }

    @Test func `leaves out what two links in succession explain`() {
        var shop = PlantedChains()
        shop.chains = [
            PlantedChains.Chain(from: 18, to: 23, days: 28, deviation: 0.3, share: 0.5),
            PlantedChains.Chain(from: 23, to: 28, days: 40, deviation: 0.3, share: 0.5),
        ]
        let links = Self.learn(shop, seed: 6).links
        #expect(links.map(\.from) == [.category(18), .category(23)])
        #expect(links.map(\.to) == [.category(23), .category(28)])
    }

    @Test func `learns repeat demand of a category, and of an item where customers are true to it`() throws {
        var shop = PlantedChains()
        shop.chains = [PlantedChains.Chain(from: 8, to: 8, days: 30, deviation: 0.3, share: 0.7)]
        let loose = Self.learn(shop, seed: 7)
        #expect(loose.links.map(\.from) == [.category(8)])
        let link = try #require(loose.links.first)
        #expect(link.isRepeat)
        #expect(abs(link.lag.typicalDays - 30) <= 2)
        #expect(abs(try #require(link.habit).share(afterRepeats: 0) - 0.7) < 0.1)
        shop.itemsPerCategory = 1
        #expect(Self.learn(shop, seed: 7).link(from: .item(8), to: .item(8)) != nil)
    }

    @Test func `learns the same whatever order the purchases came in`() {
        var shop = PlantedChains()
        shop.customers = 1_500
        let histories = shop.histories(seed: 8)
        let now = PlantedChains.moment(shop.days)
        var backwards = PurchaseIndex()
        for (customer, history) in histories.enumerated().reversed() {
            for purchase in history.reversed() {
                backwards.record([purchase.item], by: CustomerNumber(customer), at: purchase.time)
            }
        }
        let chains = ChainLearner().learn(from: backwards, facts: shop.facts, until: now)
        #expect(chains.links == ChainLearner().learn(from: PlantedChains.index(histories), facts: shop.facts, until: now).links)
        #expect(!chains.links.isEmpty)
    }

    @Test func `knows nothing of customers who cannot be recognised, and of an empty shop`() {
        var shop = PlantedChains()
        shop.customers = 1_500
        let index = PlantedChains.index(shop.histories(seed: 8))
        let now = PlantedChains.moment(shop.days)
        #expect(ChainLearner().learn(from: index, facts: shop.facts, until: now, isKnown: { _ in false }).links.isEmpty)
        #expect(ChainLearner().learn(from: PurchaseIndex(), facts: CatalogueFacts(), until: now).links.isEmpty)
    }

    // Two weeks ahead from day 250 and from day 420, of customers whose later purchases the learner has not seen.
    @Test(arguments: [250.0, 420.0]) func `predicts with probabilities that come true`(day: Double) {
        var shop = PlantedChains()
        shop.chains += [PlantedChains.Chain(from: 8, to: 8, days: 30, deviation: 0.3, share: 0.7)]
        shop.customers = 6_000
        let (facts, histories) = (shop.facts, shop.histories(seed: 9))
        let (now, end) = (PlantedChains.moment(day), PlantedChains.moment(day + 14))
        let chains = ChainLearner().learn(from: PlantedChains.index(histories), facts: facts, until: now)
        var reliability = Reliability()
        for history in histories where history.contains(where: { $0.time <= now }) {
            for need in chains.due(for: history, at: now, within: 14, facts: facts, minimum: 0) {
                let happened = history.contains {
                    $0.time > now && $0.time <= end && need.target == .category(facts.category[Int($0.item)])
                }
                reliability.add(need.probability, happened)
            }
        }
        #expect(reliability.counts.reduce(0, +) > 500)
        #expect(reliability.error <= 0.05)
        #expect(reliability.errorOfBins(withAtLeast: 100) <= 0.05)
    }
}
