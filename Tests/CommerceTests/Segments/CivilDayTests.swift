import Commerce
import Testing

@Suite struct CivilDayTests {
    @Test func `is read and written as a date`() throws {
        let day = try #require(CivilDay("2026-03-31"))
        #expect(day.rawValue == 20_543)
        #expect(day.description == "2026-03-31")
        #expect(day == CivilDay(year: 2026, month: 3, day: 31))
        #expect(day.date == (2026, 3, 31))
    }

    @Test(arguments: ["2026-02-29", "2026-3-31", "31.03.2026", "2026-03-31T00:00Z", ""])
    func `is not read from anything else`(text: String) {
        #expect(CivilDay(text) == nil)
    }
}
