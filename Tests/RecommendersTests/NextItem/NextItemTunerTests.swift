@testable import Recommenders
import Testing

@Suite struct NextItemTunerTests {
    /// Sessions that go up a ring of 150 items one by one from anywhere, and now and then step back to the item before the
    /// current one. With the defaults, made for shops where people return, what was seen stands too high and succession counts
    /// too little.
    private static func directed(_ count: Int, seed: UInt64) -> [[ItemNumber]] {
        var shop = RandomShop(seed: seed)
        return (0..<count).map { _ in
            var item = shop.below(150)
            return (0..<6).map { _ in
                item = (item + (shop.below(10) == 0 ? 149 : 1)) % 150
                return ItemNumber(item)
            }
        }
    }

    /// Clicks on anything at any time: nothing can be foreseen.
    private static func shuffled(_ count: Int, seed: UInt64) -> [[ItemNumber]] {
        var shop = RandomShop(seed: seed)
        return (0..<count).map { _ in (0..<6).map { _ in ItemNumber(shop.below(150)) } }
    }

    private static var tuner: NextItemTuner {
        var tuner = NextItemTuner()
        tuner.clicks = 600
        return tuner
    }

    @Test func `a directed shop's own weights are better and are taken`() {
        let tuning = Self.tuner.tuning(of: Self.directed(300, seed: 1))
        #expect(tuning.isAccepted)
        #expect(tuning.after.reciprocalRank > tuning.before.reciprocalRank)
        #expect(tuning.weights != NextItemWeights())
        #expect(tuning.fittedClicks == 360)
        #expect(tuning.heldBackClicks == 240)
    }

    @Test(arguments: 1...2) func `a shuffled shop keeps its weights`(seed: UInt64) {
        let tuning = Self.tuner.tuning(of: Self.shuffled(300, seed: seed))
        #expect(!tuning.isAccepted)
        #expect(tuning.weights == NextItemWeights())
    }

    @Test func `too few sessions are no reason to change anything`() {
        let tuning = Self.tuner.tuning(of: Self.directed(60, seed: 2))
        #expect(!tuning.isAccepted)
        #expect(tuning.heldBackClicks < 200)
        #expect(Self.tuner.tuning(of: [[1], []]).heldBackClicks == 0)
    }

    @Test func `the same sessions give the same weights`() {
        let sessions = Self.directed(100, seed: 3)
        #expect(Self.tuner.tuning(of: sessions) == Self.tuner.tuning(of: sessions))
    }
}
