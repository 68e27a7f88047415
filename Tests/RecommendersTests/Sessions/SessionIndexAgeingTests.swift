import Commerce
import Recommenders
import Testing

@Suite struct SessionIndexAgeingTests {
    @Test(arguments: 1...10) func `an index without its oldest sessions answers as if they had never been`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        let clicks = shop.clicks(1500, items: 30)
        var aged = clicks.index()
        let dropped = aged.sessionCount / 3
        aged.dropOldest(keeping: aged.sessionCount - dropped)
        let young = clicks.filter { $0.session >= dropped }.map { RandomShop.Click(session: $0.session - dropped, item: $0.item) }
            .index()
        #expect(aged.clickCount == young.clickCount)
        #expect(aged.usableSessionCount == young.usableSessionCount)
        var scratch = QueryScratch()
        for item in ItemNumber(0)..<30 {
            #expect(aged.clickCount(on: item) == young.clickCount(on: item))
            let after = SessionNeighbours().items(after: [item, 3], in: aged, limit: 20, scratch: &scratch)
            #expect(after == SessionNeighbours().items(after: [item, 3], in: young, limit: 20, scratch: &scratch))
        }
    }

    @Test func `numbers stay when older sessions fall away`() {
        var index = SessionIndex()
        for item in ItemNumber(0)..<4 {
            let session = index.startSession(at: Timestamp(seconds: Int64(item)))
            index.append(item: item, toSession: session)
        }
        index.dropOldest(keeping: 2)
        #expect(index.items(ofSession: 1) == [])
        #expect(index.append(item: 9, toSession: 1) == false)
        #expect(index.items(ofSession: 2) == [2])
        #expect(index.append(item: 9, toSession: 3) == true)
        #expect(index.items(ofSession: 3) == [3, 9])
        #expect(index.startSession(at: Timestamp(seconds: 9)) == 4)
    }

    @Test func `the oldest sessions fall away by themselves a quarter beyond the limit`() {
        var index = SessionIndex(limits: SessionIndexLimits(sessions: 8))
        var most = 0
        for _ in 0..<100 {
            let session = index.startSession(at: Timestamp(seconds: 0))
            index.append(item: 1, toSession: session)
            index.append(item: 2, toSession: session)
            most = max(most, index.sessionCount)
        }
        #expect(most == 10)
        #expect(index.nextSession == 100)
        #expect(index.clickCount(on: 1) == index.sessionCount)
    }
}
