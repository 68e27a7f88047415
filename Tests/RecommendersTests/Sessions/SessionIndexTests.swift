import Commerce
import Testing

@testable import Recommenders

@Suite struct SessionIndexTests {
    @Test func `a session counts from its second click on`() {
        var index = SessionIndex()
        let session = index.startSession(at: Timestamp(seconds: 7))
        index.append(item: 5, toSession: session)
        #expect(index.clickCount(on: 5) == 0)
        #expect(index.usableSessionCount == 0)
        #expect(index.items(ofSession: session) == [5])
        index.append(item: 6, toSession: session)
        #expect(index.clickCount(on: 5) == 1)
        #expect(index.clickCount(on: 6) == 1)
        #expect(index.usableSessionCount == 1)
        #expect(index.items(ofSession: session) == [5, 6])
        #expect(index.startTime(ofSession: session) == Timestamp(seconds: 7))
    }

    @Test func `a page loaded again is ignored if the limits say so`() {
        var index = SessionIndex(limits: SessionIndexLimits(ignoresImmediateRepeats: true))
        let session = index.startSession(at: Timestamp(seconds: 0))
        let taken = [5, 5, 6, 6, 5].map { index.append(item: $0, toSession: session) }
        #expect(taken == [true, false, true, false, true])
        #expect(index.items(ofSession: session) == [5, 6, 5])
    }

    @Test func `clicks beyond a session's limit are ignored`() {
        var index = SessionIndex(limits: SessionIndexLimits(clicksPerSession: 3))
        let session = index.startSession(at: Timestamp(seconds: 0))
        let taken = (ItemNumber(0)..<5).map { index.append(item: $0, toSession: session) }
        #expect(taken == [true, true, true, false, false])
        #expect(index.clickCount == 3)
    }

    @Test func `a session that was never begun takes no click`() {
        var index = SessionIndex()
        #expect(index.append(item: 1, toSession: 0) == false)
        #expect(index.items(ofSession: 0) == [])
        #expect(index.startTime(ofSession: 0) == nil)
    }

    @Test(arguments: 1...20) func `sessions, counts and postings are those of the clicks`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        let clicks = shop.clicks(2000, items: 40)
        let index = clicks.index()
        let sessions = clicks.sessions
        #expect((0..<sessions.count).map { index.items(ofSession: SessionNumber($0)) } == sessions)
        #expect(index.clickCount == clicks.count)
        #expect(index.usableSessionCount == sessions.count { $0.count > 1 })
        for item in ItemNumber(0)..<40 {
            let counted = sessions.filter { $0.count > 1 }.joined().count { $0 == item }
            #expect(index.clickCount(on: item) == counted)
            #expect(Set(postings(of: item, in: index)) == expectedPostings(of: item, in: sessions))
        }
    }

    @Test func `a much-clicked item keeps its latest postings`() {
        var index = SessionIndex()
        for number in 0..<3000 {
            let session = index.startSession(at: Timestamp(seconds: 0))
            index.append(item: 0, toSession: session)
            index.append(item: 1 + ItemNumber(number % 50), toSession: session)
        }
        let kept = postings(of: 0, in: index)
        #expect(index.clickCount(on: 0) == 3000)
        #expect(kept.count >= 1024)
        #expect(kept == (0..<kept.count).map { Posting(session: 2999 - $0, position: 0).rawValue })
    }

    private func postings(of item: ItemNumber, in index: borrowing SessionIndex) -> [UInt32] {
        var found: [UInt32] = []
        index.forEachPosting(of: item) {
            found.append($0.rawValue)
            return true
        }
        return found
    }

    private func expectedPostings(of item: ItemNumber, in sessions: [[ItemNumber]]) -> Set<UInt32> {
        var expected: Set<UInt32> = []
        for (session, items) in sessions.enumerated() where items.count > 1 {
            for position in items.indices where items[position] == item {
                expected.insert(Posting(session: session, position: position).rawValue)
            }
        }
        return expected
    }
}
