@testable import Recommenders
import Testing

@Suite struct NextItemEvidenceTests {
    /// Three sessions share 1, two of them have 2: 2 of 3. They have 2 + 3 + 2 = 7 of the 9 clicks, and 2 has 2 of the 9:
    /// by chance 7 · 2/9 = 1.5556.
    @Test func `evidence counts the sessions that voted and those with the item`() {
        let index = ClickedShop.index([[1, 2], [1, 3, 2], [4, 5], [1, 6]])
        var scratch = QueryScratch()
        let evidence = NextItem().evidence(for: 2, after: [1], in: index, scratch: &scratch)
        #expect(evidence?.basis == .similarSessions)
        #expect(evidence?.matching == 2)
        #expect(evidence?.outOf == 3)
        #expect(abs((evidence?.expected ?? 0) - 1.5556) < 0.0001)
        #expect(scratch.touched.count == 0)
    }

    @Test func `an item that the session has seen speaks for itself`() {
        var scratch = QueryScratch()
        let evidence = NextItem().evidence(for: 1, after: [1, 2, 1], in: SessionIndex(), scratch: &scratch)
        #expect(evidence == Evidence(.ownHistory, anchor: 1, matching: 2, outOf: 3))
    }

    @Test func `there is no evidence where no such session has the item`() {
        var scratch = QueryScratch()
        let index = ClickedShop.index([[1, 2], [2, 3]])
        #expect(NextItem().evidence(for: 3, after: [1], in: index, scratch: &scratch) == nil)
        #expect(NextItem().evidence(for: 2, after: [1], in: index, excluding: 0, scratch: &scratch) == nil)
        #expect(NextItem().evidence(for: 500, after: [1], in: index, scratch: &scratch) == nil)
    }
}
