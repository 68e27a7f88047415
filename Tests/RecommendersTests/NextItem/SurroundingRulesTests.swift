import Foundation
@testable import Recommenders
import Testing

@Suite struct SurroundingRulesTests {
    private static func gathered(_ clicks: [ItemNumber], _ sessions: [[ItemNumber]], own: Int = -1) -> [ItemNumber: Candidate] {
        let index = ClickedShop.index(sessions)
        var scratch = NextItemScratch()
        scratch.ownPlace = own
        scratch.seen.take(clicks[...])
        scratch.table.prepare(itemCount: index.itemCount)
        scratch.table.start(with: scratch.seen)
        scratch.ageWeights.prepare(sessions: index.sessionCount)
        _ = SurroundingRules(setting: NextItemSetting()).gather(in: index, scratch: &scratch)
        var rows: [ItemNumber: Candidate] = [:]
        for place in 0..<scratch.table.count { rows[scratch.table[place].item] = scratch.table[place] }
        return rows
    }

    /// One session 1 2 3 4 (age 1, e^-1 = .36788) after 2: fwd(3) = .36788, fwd(4) = .36788/2 = .18394, bwd(1) = .36788.
    @Test func `what follows the current item and what comes before it counts by distance`() {
        let rows = Self.gathered([2], [[1, 2, 3, 4]])
        #expect(abs((rows[3]?.successors ?? 0) - 0.36788) < 0.00001)
        #expect(abs((rows[4]?.successors ?? 0) - 0.18394) < 0.00001)
        #expect(abs((rows[1]?.predecessors ?? 0) - 0.36788) < 0.00001)
        #expect(rows[1]?.successors == 0 && rows[3]?.predecessors == 0)
        #expect(rows[3]?.earlierSuccessors == 0)
    }

    /// The earlier item 2, lag 1, one click in one session: w = e^-0.5 · ln(2)³ = .20199; times e^-1 = .07431.
    /// fwdold(3) = .07431, bwdold(1) = .07431. The current item 9 has no clicks.
    @Test func `the surroundings of earlier items count apart, by lag and rarity`() {
        let rows = Self.gathered([2, 9], [[1, 2, 3]])
        #expect(abs((rows[3]?.earlierSuccessors ?? 0) - 0.07431) < 0.00001)
        #expect(abs((rows[1]?.earlierPredecessors ?? 0) - 0.07431) < 0.00001)
        #expect(rows[3]?.successors == 0)
    }

    @Test func `nothing counts from beyond the window or from the running session`() {
        let window = NextItemSetting().window
        let long = (0...ItemNumber(window + 1)).map { $0 }
        let rows = Self.gathered([0], [long])
        #expect(rows[ItemNumber(window)] != nil)
        #expect(rows[ItemNumber(window + 1)] == nil)
        #expect(Self.gathered([1], [[1, 2]], own: 0).keys.sorted() == [1])
    }
}
