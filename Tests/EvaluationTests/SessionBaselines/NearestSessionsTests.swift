import Testing

@testable import Evaluation

@Suite struct NearestSessionsTests {
    private static let sessions = ItemLists([[1, 2], [1], [2], [3], [1, 2]])

    /// Weights of 1 and 2 are 1 and 3: sessions 0 and 4 have 4, session 2 has 3, session 1 has 1.
    @Test func `the nearest first, of equals the newer`() {
        var nearest = NearestSessions(Self.sessions)
        for _ in 0..<2 {
            let found = nearest.nearest(sharing: [(1, 1), (2, 3)], sample: 10, count: 3) { $1 }
            #expect(found.map(\.session) == [4, 0, 2])
            #expect(found.map(\.similarity) == [4, 4, 3])
        }
    }

    @Test func `only the newest are looked at`() {
        var nearest = NearestSessions(Self.sessions)
        #expect(nearest.nearest(sharing: [(1, 1), (2, 3)], sample: 3, count: 3) { $1 }.map(\.session) == [4, 2, 1])
        #expect(nearest.nearest(sharing: [(9, 1)], sample: 3, count: 3) { $1 }.isEmpty)
    }
}
