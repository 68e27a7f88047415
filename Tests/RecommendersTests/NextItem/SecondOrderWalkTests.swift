@testable import Recommenders
import Testing

@Suite struct SecondOrderWalkTests {
    /// 5 was clicked twice: next to 6 and, two clicks away, to 7 in one session, next to 8 in the other; c^-0.75 = 2^-0.75 =
    /// .59460. 5 has all the votes: walk(6) = .59460, walk(7) = .29730, walk(8) = .59460; 4 at distance 3 is out of reach.
    @Test func `the walk leads from candidates to what stands near them elsewhere`() {
        let index = ClickedShop.index([[5, 6, 7, 4, 9], [8, 5]])
        var scratch = NextItemScratch()
        scratch.table.prepare(itemCount: index.itemCount)
        let source = scratch.table.place(of: 5)
        scratch.table.update(source) { $0.votes = 2 }
        scratch.choose(5)
        _ = SecondOrderWalk(setting: NextItemSetting()).gather(in: index, scratch: &scratch)
        var walk: [ItemNumber: Float] = [:]
        for place in 0..<scratch.table.count { walk[scratch.table[place].item] = scratch.table[place].walk }
        for (item, expected) in [(6, 0.59460), (7, 0.29730), (8, 0.59460), (5, 0)] as [(ItemNumber, Float)] {
            #expect(abs((walk[item] ?? -1) - expected) < 0.00001)
        }
        #expect(walk[4] == nil)
        #expect(abs(scratch.sums.walk - 1.48651) < 0.0001)
        #expect((0..<scratch.chosen.count).map { scratch.table[Int(scratch.chosen[$0])].item } == [5, 8, 6, 7])
    }

    @Test func `without votes there is nowhere to walk from`() {
        let index = ClickedShop.index([[5, 6]])
        var scratch = NextItemScratch()
        scratch.table.prepare(itemCount: index.itemCount)
        _ = scratch.table.place(of: 5)
        scratch.choose(5)
        _ = SecondOrderWalk(setting: NextItemSetting()).gather(in: index, scratch: &scratch)
        #expect(scratch.table.count == 1)
        #expect(scratch.sums.walk == 0)
    }
}
