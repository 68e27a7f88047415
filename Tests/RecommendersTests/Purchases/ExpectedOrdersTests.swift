import Testing

@testable import Recommenders

@Suite struct ExpectedOrdersTests {
    @Test func `the chance grows with the lines of an order, ever more slowly`() {
        let tenth = ExpectedOrders(lines: 10, ofAll: 100)
        #expect(tenth.chance(inLines: 0) == 0)
        #expect(abs(tenth.chance(inLines: 1) - 0.1) < 1e-12)
        // 1 - 0.9² = 0.19; 1 - 0.9¹⁰ = 0.651
        #expect(abs(tenth.chance(inLines: 2) - 0.19) < 1e-12)
        #expect(abs(tenth.chance(inLines: 10) - 0.651_321_559_9) < 1e-9)
    }

    @Test func `without lines there is no chance, and with nothing else it is sure`() {
        #expect(ExpectedOrders(lines: 0, ofAll: 0).chance(inLines: 5) == 0)
        #expect(ExpectedOrders(lines: 7, ofAll: 7).chance(inLines: 3) > 0.999)
    }
}
