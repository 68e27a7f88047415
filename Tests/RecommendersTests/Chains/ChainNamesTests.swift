import Commerce
import Foundation
import Testing

@testable import Recommenders

@Suite struct `The names of chains` {
    private let names = ChainNames(
        category: { $0 < 5 ? CategoryID(unchecked: "c\($0)") : nil }, product: { $0 < 9 ? ProductID(unchecked: "p\($0)") : nil })
    private let link = ChainLink(
        from: .category(1), to: .item(2), share: 0.4, lag: LagDistribution(mean: log(28), deviation: 0.3), origin: .changed)

    @Test func `show a link in the shop's own terms`() throws {
        var link = link
        (link.customers, link.followers, link.lift, link.isMuted) = (38, 12, 4, true)
        let chain = try #require(names.chain(link))
        #expect(chain.from == .category(CategoryID(unchecked: "c1")))
        #expect(chain.to == .product(ProductID(unchecked: "p2")))
        #expect((chain.customers, chain.followers) == (38, 12))
        #expect(chain.lift == 4)
        #expect(abs(chain.typicalDays - 28) < 1e-9)
        #expect(chain.origin == .changed)
        #expect(chain.isMuted)
        #expect(names.chain(self.link)?.lift == nil)
    }

    @Test func `leave out what the shop no longer has`() {
        var gone = link
        gone.from = .category(7)
        #expect(names.chain(gone) == nil)
        let need = DueNeed(
            target: .item(2), probability: 0.2, chainProbability: 0.2, bestMoment: Timestamp(seconds: 5), link: link,
            since: Timestamp(seconds: 1), anchor: 3)
        let offer = names.offer(DueOffer(need: need, items: [2, 40, 3]))
        #expect(offer?.products.map(\.rawValue) == ["p2", "p3"])
        #expect(offer?.evidence == nil)
        #expect(offer?.bestMoment == Timestamp(seconds: 5))
    }
}
