import Commerce
import Recommenders
import Testing

@Suite struct SessionNeighboursTests {
    private static func index(_ sessions: [[ItemNumber]]) -> SessionIndex {
        var index = SessionIndex()
        for items in sessions {
            let session = index.startSession(at: Timestamp(seconds: 0))
            for item in items { index.append(item: item, toSession: session) }
        }
        return index
    }

    /// Two sessions, 1 2 and 3 1 4, and the running session 1:
    /// w(1) = ln(1 + 2/2)³ = 0.33302;
    /// sim(older) = 0.33302 · 2^-0.25 · e^-1 = 0.10302; sim(newer) = 0.33302 · 3^-0.25 · e^-0.5 = 0.15348;
    /// rarity of 2, 3 and 4: ln(1 + 2/1) = 1.09861;
    /// 2: 0.10302 · e^-0.4 · 1.09861 = 0.07586; 4: 0.15348 · e^-0.4 · 1.09861 = 0.11302;
    /// 3: 0.15348 · 0.75 · e^-0.5 · 1.09861 = 0.07670.
    @Test func `scores are those computed by hand`() throws {
        let index = Self.index([[1, 2], [3, 1, 4]])
        var scratch = QueryScratch()
        let found = SessionNeighbours().items(after: [1], in: index, limit: 10, scratch: &scratch)
        #expect(found.map(\.item) == [4, 3, 2])
        for (score, expected) in zip(found.map(\.score), [0.11302, 0.07670, 0.07586] as [Float]) {
            #expect(abs(score - expected) < 0.00002)
        }
        #expect(found.allSatisfy { $0.source == .sessionNeighbours })
    }

    @Test(arguments: 1...25) func `scores are those of the formulas as written`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        let clicks = shop.clicks(400, items: 30)
        let index = clicks.index()
        let naive = NaiveNeighbours(sessions: clicks.sessions)
        var scratch = QueryScratch()
        for length in 1...8 {
            let query = (0..<length).map { _ in shop.item(of: 32) }
            let own = shop.below(clicks.sessions.count)
            let found = SessionNeighbours().items(
                after: query, in: index, excluding: SessionNumber(own), limit: 100, scratch: &scratch)
            let expected = naive.scores(after: query, excluding: own)
            #expect(Set(found.map(\.item)) == Set(expected.keys))
            for one in found { #expect(abs(Double(one.score) / (expected[one.item] ?? 0) - 1) < 0.0005) }
            #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
        }
    }

    @Test func `the running session is no neighbour of itself`() {
        let index = Self.index([[1, 2]])
        var scratch = QueryScratch()
        #expect(SessionNeighbours().items(after: [1, 2], in: index, limit: 5, scratch: &scratch).map(\.item) == [2, 1])
        #expect(SessionNeighbours().items(after: [1, 2], in: index, excluding: 0, limit: 5, scratch: &scratch).isEmpty)
    }

    @Test func `a session is a neighbour as soon as it has its second click`() {
        var index = SessionIndex()
        var scratch = QueryScratch()
        let session = index.startSession(at: Timestamp(seconds: 0))
        index.append(item: 1, toSession: session)
        #expect(SessionNeighbours().items(after: [1], in: index, limit: 5, scratch: &scratch).isEmpty)
        index.append(item: 2, toSession: session)
        #expect(SessionNeighbours().items(after: [1], in: index, limit: 5, scratch: &scratch).map(\.item) == [2])
    }

    @Test func `among equals the one clicked in the newer session comes first`() {
        var setting = SessionNeighboursSetting()
        setting.ageScale = .infinity
        let index = Self.index([[1, 5], [1, 3], [1, 4]])
        var scratch = QueryScratch()
        let found = SessionNeighbours(setting: setting).items(after: [1], in: index, limit: 5, scratch: &scratch)
        #expect(Set(found.map(\.score)).count == 1)
        #expect(found.map(\.item) == [4, 3, 5])
    }

    @Test func `when not all equals may vote the newer do`() {
        var setting = SessionNeighboursSetting()
        setting.ageScale = .infinity
        setting.neighbours = 2
        let index = Self.index([[1, 5], [1, 3], [1, 4]])
        var scratch = QueryScratch()
        let found = SessionNeighbours(setting: setting).items(after: [1], in: index, limit: 5, scratch: &scratch)
        #expect(found.map(\.item) == [4, 3])
    }

    @Test func `items that nobody has clicked yet count for nothing`() {
        let index = Self.index([[1, 2]])
        var scratch = QueryScratch()
        #expect(SessionNeighbours().items(after: [77, 1_000_000], in: index, limit: 5, scratch: &scratch).isEmpty)
        #expect(SessionNeighbours().items(after: [], in: index, limit: 5, scratch: &scratch).isEmpty)
        #expect(SessionNeighbours().items(after: [1], in: SessionIndex(), limit: 5, scratch: &scratch).isEmpty)
    }
}
