import Commerce
import Testing

@Suite struct `An event id` {
    @Test func `goes on in sequence while the clock stands or goes back`() {
        let noon = Timestamp(seconds: 1_772_366_400)
        let first = EventID.zero.next(at: noon)
        let second = first.next(at: noon)
        let third = second.next(at: noon.advanced(bySeconds: -3_600))
        let fourth = third.next(at: noon.advanced(byMilliseconds: 1))
        #expect([first, second, third, fourth].sorted() == [first, second, third, fourth])
        #expect(Set([first, second, third, fourth]).count == 4)
        #expect(third.time == noon)
        #expect(fourth.time == noon.advanced(byMilliseconds: 1))
    }

    @Test func `passes into the next millisecond when one is full`() {
        let full = EventID(rawValue: EventID(startOf: Timestamp(milliseconds: 5)).rawValue | 0xF_FFFF)
        #expect(full.next(at: Timestamp(milliseconds: 5)).time == Timestamp(milliseconds: 6))
    }

    @Test func `of a visitor reads back from its text`() throws {
        let id = VisitorID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)
        #expect(id.description == "0123456789abcdeffedcba9876543210")
        #expect(VisitorID(hex: id.description) == id)
        #expect(VisitorID(hex: id.description.uppercased()) == id)
        for bad in ["", "0123", id.description + "0", String(id.description.dropLast()) + "g"] {
            #expect(VisitorID(hex: bad) == nil)
        }
    }
}
