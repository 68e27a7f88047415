import Commerce
import Testing

@testable import Recommenders

@Suite struct NextBasketEvidenceTests {
    /// The customer 0 bought 0 twice and 1 once. Of the four orders of others three have 0, two of these 2 as well; 2 stands
    /// in the one with 1, too.
    private func index() -> PurchaseIndex {
        var index = PurchaseIndex()
        index.record([0], by: 0, at: Timestamp(seconds: 10))
        index.record([0, 1], by: 0, at: Timestamp(seconds: 20))
        index.record([0, 2], by: 1, at: Timestamp(seconds: 30))
        index.record([0, 2], by: 2, at: Timestamp(seconds: 40))
        index.record([0, 3], by: 3, at: Timestamp(seconds: 50))
        index.record([1, 2], by: 4, at: Timestamp(seconds: 60))
        return index
    }

    private func evidence(for item: ItemNumber, shownTo customer: CustomerNumber = 0) -> Evidence? {
        var scratch = NextBasketScratch()
        return NextBasket().evidence(for: item, shownTo: customer, in: index(), scratch: &scratch)
    }

    @Test func `what was bought before is told by the customer's own orders`() {
        #expect(evidence(for: 0) == Evidence(.ownHistory, anchor: 0, matching: 2, outOf: 2))
        #expect(evidence(for: 1) == Evidence(.ownHistory, anchor: 1, matching: 1, outOf: 2))
    }

    @Test func `what is new is told by the item of the history that it is bought with beyond chance`() {
        // 2 stands in 3 of 6 orders, so by chance in half. With 0: 2 of 3, 1.5 expected: 0.5 / √2.5 = 0.32.
        // With 1: 1 of 1, 0.5 expected: 0.5 / √1.5 = 0.41.
        #expect(evidence(for: 2) == Evidence(.boughtTogether, anchor: 1, matching: 1, outOf: 1, expected: 0.5))
        // 3 stands in 1 of 6 orders; with 0: 1 of 3, 0.5 expected.
        #expect(evidence(for: 3) == Evidence(.boughtTogether, anchor: 0, matching: 1, outOf: 3, expected: 0.5))
    }

    @Test func `nothing speaks where nothing was counted`() {
        #expect(evidence(for: 9) == nil)
        #expect(evidence(for: 2, shownTo: 8) == nil)
        // The customer 4 bought 1 and 2, and nobody took 3 with these.
        #expect(evidence(for: 3, shownTo: 4) == nil)
    }
}
