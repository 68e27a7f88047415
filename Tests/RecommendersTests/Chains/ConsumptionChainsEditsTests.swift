import Commerce
import Foundation
import Testing

@testable import Recommenders

@Suite struct `The owner's edits` {
    private let learned = ConsumptionChains(links: [
        ChainLink(
            from: .category(1), to: .category(2), share: 0.3, lag: LagDistribution(mean: log(28), deviation: 0.3),
            origin: .learned)
    ])

    private func edited(_ edits: [ChainEdit]) -> ConsumptionChains {
        learned.applying(edits, category: { CategoryNumber($0.rawValue) }, item: { $0.rawValue == "p" ? 7 : nil })
    }

    private func category(_ id: String) -> ChainEnd { .category(CategoryID(unchecked: id)) }

    @Test func `add a link that nobody has followed yet`() throws {
        let edit = try ChainEdit(from: category("1"), to: .product(ProductID(unchecked: "p")), typicalDays: 20)
        let link = try #require(edited([edit]).link(from: .category(1), to: .item(7)))
        #expect(link.origin == .added)
        #expect(abs(link.lag.typicalDays - 20) < 1e-9)
        #expect(abs(link.lag.spreadDays - 5) < 1e-9)
        #expect(link.share == 0.2)
        #expect(link.items == [7])
    }

    @Test func `change what they mention and keep the rest`() throws {
        let moved = try ChainEdit(from: category("1"), to: category("2"), typicalDays: 21)
        let link = try #require(edited([moved]).link(from: .category(1), to: .category(2)))
        #expect(link.origin == .changed)
        #expect(link.share == 0.3)
        #expect(abs(link.lag.typicalDays - 21) < 1e-9)
        #expect(abs(link.lag.deviation - 0.3) < 1e-9)
        let shared = try ChainEdit(from: category("1"), to: category("2"), spreadDays: 3, share: 0.5)
        let other = try #require(edited([shared]).link(from: .category(1), to: .category(2)))
        #expect(other.share == 0.5)
        #expect(abs(other.lag.typicalDays - 28) < 1e-9)
        #expect(abs(other.lag.spreadDays - 3) < 1e-9)
    }

    @Test func `mute a link, which stays to be seen`() throws {
        let link = try #require(
            edited([try ChainEdit(from: category("1"), to: category("2"), isMuted: true)]).link(
                from: .category(1), to: .category(2)))
        #expect(link.isMuted)
        #expect(link.origin == .learned)
    }

    @Test func `have no effect on what the shop does not have or without the days of a new link`() throws {
        let unknown = try ChainEdit(from: category("x"), to: category("2"), typicalDays: 20)
        let vague = try ChainEdit(from: category("1"), to: category("3"), share: 0.2)
        #expect(edited([unknown, vague]).links == learned.links)
    }
}
