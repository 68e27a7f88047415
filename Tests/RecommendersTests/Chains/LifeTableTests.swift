import Testing

@testable import Recommenders

@Suite struct `A life table` {
    private static let day = 86_400

    // Four wait ten days: one met on day 1, one on day 3, one lost to sight on day 2, one waits to the end. At risk: 4 on day 1, so 3/4
    // remain; 2 on day 3 (4 less one met and one lost), so 3/4·1/2 = 3/8 remain: 5/8 follow. Smoothed (5/8·4 + 1)/(4 + 2) = 0.58333.
    @Test func `counts those who left early only as long as they were seen`() {
        var table = LifeTable(days: 10)
        table.addEvent(afterSeconds: Self.day)
        table.addEvent(afterSeconds: 3 * Self.day + 7)
        table.addCensored(afterSeconds: 2 * Self.day)
        table.addCensored(afterSeconds: 10 * Self.day)
        #expect(table.count == 4)
        #expect(table.atRisk[0...4] == [4, 4, 2.5, 2, 1])
        #expect(table.share == 0.625)
        #expect(abs(table.smoothedShare - 0.583333) < 1e-6)
    }

    @Test func `is empty again when all that came is taken away`() {
        var (table, twin) = (LifeTable(days: 3), LifeTable(days: 3))
        twin.addEvent(afterSeconds: 0)
        twin.addMiss()
        twin.addCensored(afterSeconds: Self.day)
        table.add(twin)
        #expect(table == twin)
        table.add(twin, weight: -1)
        #expect(table == LifeTable(days: 3))
        #expect(table.share == 0)
    }
}
