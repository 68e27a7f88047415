import Commerce
import Testing

@testable import Recommenders

@Suite struct ComplementsEvidenceTests {
    // Item 1 takes 3 of all 8 lines. The three buyers of item 0 took 1, 2 and 1 lines besides it:
    // (1 - 5/8) + (1 - (5/8)²) + (1 - 5/8) = 0.375 + 0.609375 + 0.375 = 1.359375.
    @Test func `two of three buyers took it, 1.36 expected`() {
        var shop = PlantedShop()
        for items: [ItemNumber] in [[0, 1], [0, 1, 2], [0, 3], [1]] { shop.order(items) }
        let evidence = Complements().evidence(for: 1, to: 0, in: shop.purchases)
        #expect(evidence?.basis == .boughtTogether)
        #expect(evidence?.anchor == 0)
        #expect(evidence?.matching == 2)
        #expect(evidence?.outOf == 3)
        #expect(abs((evidence?.expected ?? 0) - 1.359_375) < 1e-9)
    }

    @Test func `a buyer who took both twice is one buyer`() {
        var shop = PlantedShop()
        shop.follow([([0, 1], 9), ([0, 1], 4)])
        shop.order([0, 2])
        let evidence = Complements().evidence(for: 1, to: 0, in: shop.purchases)
        #expect(evidence?.matching == 1 && evidence?.outOf == 2)
    }

    // The case takes 2 of all 6 lines; two of three buyers ordered once more within thirty days, one line each: 1/3 + 1/3 + 0.
    @Test func `two of three buyers took it later, two thirds expected`() {
        var shop = PlantedShop()
        shop.follow([([0], 20), ([1], 5)])
        shop.follow([([0], 20), ([1], 6)])
        shop.follow([([0], 50), ([2], 10)])
        let evidence = Complements().evidence(for: 1, to: 0, in: shop.purchases)
        #expect(evidence?.basis == .boughtAfter)
        #expect(evidence?.matching == 2 && evidence?.outOf == 3)
        #expect(abs((evidence?.expected ?? 0) - 2.0 / 3) < 1e-9)
        #expect(Complements().evidence(for: 0, to: 1, in: shop.purchases) == nil)
    }

    @Test func `nothing speaks for what was never taken along`() {
        var shop = PlantedShop()
        shop.order([0, 1])
        shop.order([2])
        #expect(Complements().evidence(for: 2, to: 0, in: shop.purchases) == nil)
        #expect(Complements().evidence(for: 0, to: 0, in: shop.purchases) == nil)
        #expect(Complements().evidence(for: 0, to: 77, in: shop.purchases) == nil)
    }
}
