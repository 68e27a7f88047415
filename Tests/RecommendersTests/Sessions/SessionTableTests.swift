import Testing

@testable import Recommenders

@Suite struct SessionTableTests {
    @Test func `each item weighs a session once`() {
        var table = SessionTable()
        table.reset(expecting: 4)
        table.nextItem()
        #expect(table.add(1, to: 7) == true)
        #expect(table.add(1, to: 7) == false)
        table.nextItem()
        #expect(table.add(2, to: 7) == true)
        #expect(table.count == 1)
        #expect(table[0].session == 7)
        #expect(table[0].weight == 3)
    }

    @Test func `a table emptied remembers nothing, however often`() {
        var table = SessionTable()
        for round in 1...1000 {
            table.reset(expecting: 100)
            table.nextItem()
            for session in 0..<100 { #expect(table.add(Float(round), to: session * 64) == true) }
            let weights = Set((0..<table.count).map { table[$0].weight })
            #expect(weights == [Float(round)])
        }
    }
}
