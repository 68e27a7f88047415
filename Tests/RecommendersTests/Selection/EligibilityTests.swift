import Recommenders
import Testing

@Suite struct EligibilityTests {
    private let facts = CatalogueFacts(items: [
        (0, ItemFacts(group: 1)), (1, ItemFacts(group: 1)), (2, ItemFacts(group: 2)), (3, ItemFacts(group: 2)),
        (4, ItemFacts()), (5, ItemFacts(isAvailable: false)), (6, ItemFacts()),
    ])

    private func allowed(_ eligibility: Eligibility) -> [ItemNumber] { (0..<10).filter { eligibility.allows($0) } }

    @Test func `what cannot be bought or is in no catalogue is not shown`() {
        #expect(allowed(Eligibility(facts: facts)) == [0, 1, 2, 3, 4, 6])
    }

    @Test func `the anchor, the cart and their variants are not shown`() {
        #expect(allowed(Eligibility(facts: facts, anchor: 0, cart: [3, 4])) == [6])
    }

    @Test func `hidden items are not shown but their variants are`() {
        #expect(allowed(Eligibility(facts: facts, hidden: [0])) == [1, 2, 3, 4, 6])
    }

    @Test func `the visitor's region decides where it is known`() {
        #expect(allowed(Eligibility(facts: facts, regional: [false, true, false, false, false, true])) == [1, 5, 6])
    }

    @Test func `an anchor that the catalogue does not know forbids nothing else`() {
        #expect(allowed(Eligibility(facts: facts, anchor: 500)) == [0, 1, 2, 3, 4, 6])
    }
}
