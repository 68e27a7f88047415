@testable import Recommenders
import Testing

@Suite struct CandidateTableTests {
    private static func table(seen clicks: [ItemNumber], itemCount: Int) -> CandidateTable {
        var seen = GrowingBuffer<SeenItem>()
        seen.take(clicks[...])
        var table = CandidateTable()
        table.prepare(itemCount: itemCount)
        table.start(with: seen)
        return table
    }

    @Test func `items of the session stand first, in order of recency, and others as they are met`() {
        var table = Self.table(seen: [4, 2], itemCount: 10)
        #expect(table.seenCount == 2)
        #expect(table.place(of: 2) == 0)
        #expect(table.place(of: 4) == 1)
        #expect(table.place(of: 9) == 2)
        #expect(table.place(of: 0) == 3)
        #expect(table.place(of: 9) == 2)
        #expect(table[2].item == 9)
        #expect(!table[2].isChosen && table[1].isChosen)
    }

    @Test func `an item that the index does not know has a row but no place by number`() {
        let table = Self.table(seen: [4, 99], itemCount: 10)
        #expect(table.count == 2)
        #expect(table[0].item == 99)
        #expect(table.holds(9) && !table.holds(10))
    }

    @Test func `a cleared table knows nothing`() {
        var table = Self.table(seen: [4, 99], itemCount: 10)
        let place = table.place(of: 7)
        table.update(place) { $0.walk = 1 }
        table.clear()
        #expect(table.count == 0)
        #expect(table.seenCount == 0)
        #expect(table.place(of: 4) == 0)
        #expect(table.place(of: 7) == 1)
        #expect(table[1].walk == 0)
    }
}
