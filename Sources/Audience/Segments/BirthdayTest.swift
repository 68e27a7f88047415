internal import Commerce

/// A test of a birthday, which comes every year; that of 29 February is on the 28th in the other years.
struct BirthdayTest: Hashable, Sendable {
    let window: DayWindow

    /// Whether a birthday as it stands in a row satisfies the test today.
    func holds(for birthday: UInt32, today: Int32) -> Bool {
        guard birthday != 0 else { return window == .never }
        switch window {
        case .ago: return window.holds(for: Self.latest(birthday, notAfter: today), today: today)
        case .ahead: return window.holds(for: Self.next(birthday, notBefore: today), today: today)
        case .between:
            guard birthday >> 16 != 0 else { return false }
            return window.holds(for: Self.day(birthday, year: Int(birthday >> 16)), today: today)
        case .never, .nothing: return false
        }
    }

    /// The first day after one on which the answer may be another; `Int32.max` if it never is.
    func nextChange(for birthday: UInt32, after today: Int32) -> Int32 {
        guard birthday != 0 else { return .max }
        let next = Self.next(birthday, notBefore: today)
        switch window {
        case .ago:
            // The next birthday is where the counting begins anew, if it is not today's.
            let restart = next > today ? next : Self.next(birthday, notBefore: today + 1)
            return min(restart, window.nextChange(for: Self.latest(birthday, notAfter: today), after: today))
        case .ahead: return min(next + 1, window.nextChange(for: next, after: today))
        case .between, .never, .nothing: return .max
        }
    }

    private static func latest(_ birthday: UInt32, notAfter today: Int32) -> Int32 {
        let year = CivilDay(rawValue: today).date.year
        let day = day(birthday, year: year)
        return day <= today ? day : self.day(birthday, year: year - 1)
    }

    private static func next(_ birthday: UInt32, notBefore today: Int32) -> Int32 {
        let year = CivilDay(rawValue: today).date.year
        let day = day(birthday, year: year)
        return day >= today ? day : self.day(birthday, year: year + 1)
    }

    private static func day(_ birthday: UInt32, year: Int) -> Int32 {
        let (month, day) = (Int(birthday >> 8 & 0xFF), Int(birthday & 0xFF))
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return CivilDay(year: year, month: month, day: month == 2 && day == 29 && !isLeap ? 28 : day).rawValue
    }
}
