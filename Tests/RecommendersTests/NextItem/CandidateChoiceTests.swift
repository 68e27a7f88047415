@testable import Recommenders
import Testing

@Suite struct CandidateChoiceTests {
    /// Votes 3 and 1, successors 0 and 4: 2: .75 + 0 = .75; 3: .25 + .5 = .75 too, and 3 was clicked later; 4 has a tenth of
    /// nothing. Of two places the first goes to 3, the second to 2.
    @Test func `the best by shares are chosen, among equals the one clicked later`() {
        let index = ClickedShop.index([[1, 2], [1, 4], [1, 3]])
        var setting = NextItemSetting()
        setting.candidates = 2
        var scratch = NextItemScratch()
        scratch.table.prepare(itemCount: index.itemCount)
        scratch.seen.take([1])
        scratch.table.start(with: scratch.seen)
        for (item, votes, successors) in [(2, 3, 0), (3, 1, 4), (4, 0, 0)] as [(ItemNumber, Float, Float)] {
            let place = scratch.table.place(of: item)
            scratch.table.update(place) {
                $0.votes = votes
                $0.successors = successors
            }
        }
        CandidateChoice(setting: setting).choose(in: index, scratch: &scratch)
        #expect((0..<scratch.chosen.count).map { scratch.table[Int(scratch.chosen[$0])].item } == [1, 3, 2])
        #expect(scratch.sums.unseen.votes == 4)
        #expect(abs(scratch.sums.confidence - 1.60944) < 0.00001)  // ln 5
    }
}
