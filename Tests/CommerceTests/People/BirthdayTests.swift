import Commerce
import Testing

@Suite struct `A birthday` {
    @Test func `exists if a calendar has it`() {
        #expect(Birthday(year: 2023, month: 2, day: 29) == nil && Birthday(year: 2024, month: 2, day: 29) != nil)
        #expect(Birthday(month: 2, day: 29) != nil && Birthday(month: 2, day: 30) == nil)
        #expect(Birthday(year: 1900, month: 2, day: 29) == nil && Birthday(year: 2000, month: 2, day: 29) != nil)
        #expect(Birthday(month: 13, day: 1) == nil && Birthday(month: 4, day: 31) == nil && Birthday(month: 1, day: 0) == nil)
    }

    @Test(arguments: ["1990-02-28", "02-29", "12-31"]) func `is read as it is written`(text: String) {
        #expect(Birthday(text)?.description == text)
    }

    @Test(arguments: ["", "1990", "28.02.1990", "1990-2-30", "x-y", "1990-01-01-01", "1789-07-14"])
    func `is not read from anything else`(text: String) {
        #expect(Birthday(text) == nil)
    }

    @Test func `may leave the year out in the old ISO way`() {
        #expect(Birthday("--02-29") == Birthday(month: 2, day: 29))
    }
}
