import Commerce
import Testing

@Suite struct `A timestamp` {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-03-21T14:05:09.123+03:00", 1_774_091_109_123),
        ("2026-03-21 11:05", 1_774_091_100_000),
        ("2024-02-29", 1_709_164_800_000), ("1969-12-31T23:59:59.999Z", -1), ("2026-03-21T11:05:09.1Z", 1_774_091_109_100),
    ])
    func `reads the forms of RFC 3339`(text: String, milliseconds: Int64) {
        #expect(Timestamp(iso8601: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-01-01T25:00", "2026-01-01T10:00+", "2026-01-01x", "",
    ])
    func `refuses what is no moment`(text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test(arguments: [Int64(0), -1, 1_774_091_109_123, 951_782_400_000, -62_135_596_800_000, 4_102_444_800_000])
    func `writes what it reads`(milliseconds: Int64) {
        let moment = Timestamp(milliseconds: milliseconds)
        #expect(Timestamp(iso8601: moment.iso8601) == moment)
    }

    @Test func `counts days down before 1970`() {
        #expect(Timestamp(milliseconds: -1).day == -1)
        #expect(Timestamp(milliseconds: -86_400_000).day == -1)
        #expect(Timestamp(milliseconds: -86_400_001).day == -2)
        #expect(Timestamp(milliseconds: 86_400_000).day == 1)
    }
}
