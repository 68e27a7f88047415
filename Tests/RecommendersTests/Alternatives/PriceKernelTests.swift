import Recommenders
import Testing

@Suite struct PriceKernelTests {
    /// ln 2 = 0.6931; exp(-0.6931² / (2 · 0.35²)) = exp(-1.9610) = 0.1407.
    @Test func `twice the price counts a seventh, whichever way`() {
        #expect(abs(PriceKernel().similarity(200, 100) - 0.1407) < 0.0002)
        #expect(abs(PriceKernel().similarity(100, 200) - 0.1407) < 0.0002)
        #expect(PriceKernel().similarity(50, 50) == 1)
    }

    @Test func `an unknown price is neither near nor far`() {
        #expect(PriceKernel().similarity(0, 100) == 0.5)
    }
}
