import Commerce
import Foundation
import TestSupport
import Testing

@testable import Audience

@Suite struct ShopCalendarTests {
    private func moment(_ text: String) throws -> Timestamp { try #require(Timestamp(iso8601: text)) }

    @Test func `a day is the zone's own`() throws {
        let moscow = try #require(ShopCalendar(identifier: "Europe/Moscow"))
        let today = try #require(CivilDay("2026-03-31")).rawValue
        #expect(moscow.day(of: try moment("2026-03-30T20:59:59.999Z")) == today - 1)
        #expect(moscow.day(of: try moment("2026-03-30T21:00:00Z")) == today)
        #expect(ShopCalendar.utc.day(of: try moment("2026-03-30T21:00:00Z")) == today - 1)
        #expect(moscow.start(of: today) == (try moment("2026-03-30T21:00:00Z")))
    }

    @Test(arguments: [
        "Europe/Moscow", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe",
        "Africa/Casablanca",
    ])
    func `days are those that the system's own arithmetic gives`(identifier: String) throws {
        let calendar = try #require(ShopCalendar(identifier: identifier))
        let zone = try #require(TimeZone(identifier: identifier))
        var random = SeededRandom(seed: 7)
        for _ in 0..<2_000 {
            let seconds = Int64(random.number(-100_000_000...3_500_000_000))
            let local = seconds + Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
            #expect(calendar.day(of: Timestamp(seconds: seconds)) == Timestamp(seconds: local).day)
        }
    }

    @Test(arguments: ["Europe/Berlin", "America/Sao_Paulo", "Africa/Casablanca", "UTC"])
    func `a day begins where the one before it ends`(identifier: String) throws {
        let calendar = try #require(ShopCalendar(identifier: identifier))
        for day in stride(from: Int32(16_000), through: 17_500, by: 3) {
            let start = calendar.start(of: day)
            #expect(calendar.day(of: start) == day)
            #expect(calendar.day(of: start.advanced(byMilliseconds: -1)) == day - 1)
        }
    }

    @Test func `there is none for a zone that does not exist`() {
        #expect(ShopCalendar(identifier: "Europe/Atlantis") == nil)
    }
}
