public import Commerce
internal import Foundation

/// The days of a time zone: which calendar day a moment falls on there, and when a day begins.
///
/// The zone's offsets between 1990 and 2060 are read once, so that asking is a search among a few hundred numbers; outside these years the
/// zone itself is asked.
public struct ShopCalendar: Sendable {
    /// The zone's IANA name: `Europe/Moscow`.
    public let identifier: String

    private let zone: TimeZone
    /// The seconds since 1970 from which on an offset holds, ascending.
    private let starts: [Int64]
    /// The offsets from UTC, in seconds, in the same order.
    private let offsets: [Int64]

    private static let known: Range<Int64> = 631_152_000..<2_840_140_800
    private static let week: Int64 = 7 * 86_400

    /// The days of a zone by its IANA name; nil for a name that the system does not know.
    public init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.init(zone, identifier)
    }

    /// The days of UTC.
    public static let utc = ShopCalendar(.gmt, "UTC")

    private init(_ zone: TimeZone, _ identifier: String) {
        self.identifier = identifier
        self.zone = zone
        var starts = [Self.known.lowerBound]
        var offsets = [Self.offset(at: Self.known.lowerBound, in: zone)]
        for start in stride(from: Self.known.lowerBound, to: Self.known.upperBound, by: Int(Self.week)) {
            let offset = Self.offset(at: start + Self.week, in: zone)
            guard offset != offsets[offsets.count - 1] else { continue }
            starts.append(Self.change(after: start, in: zone))
            offsets.append(offset)
        }
        self.starts = starts
        self.offsets = offsets
    }

    /// The calendar day of a moment, in days since 1970-01-01.
    public func day(of moment: Timestamp) -> Int32 {
        let seconds = Self.floorDivide(moment.milliseconds, 1_000)
        return Int32(clamping: Self.floorDivide(seconds + offset(at: seconds), 86_400))
    }

    /// The first moment of a day.
    public func start(of day: Int32) -> Timestamp {
        // No zone is further from UTC than 15 hours; where a clock goes back over midnight, the day begins once, the first time.
        var low = Int64(day) * 86_400 - 54_000
        var high = low + 108_000
        while low < high {
            let middle = (low + high) / 2
            if self.day(of: Timestamp(seconds: middle)) < day { low = middle + 1 } else { high = middle }
        }
        return Timestamp(seconds: low)
    }

    private func offset(at seconds: Int64) -> Int64 {
        guard Self.known.contains(seconds) else { return Self.offset(at: seconds, in: zone) }
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= seconds { low = middle } else { high = middle }
        }
        return offsets[low]
    }

    /// The first second with another offset, in the week after a moment.
    private static func change(after start: Int64, in zone: TimeZone) -> Int64 {
        let old = offset(at: start, in: zone)
        var (low, high) = (start, start + week)
        while high - low > 1 {
            let middle = (low + high) / 2
            if offset(at: middle, in: zone) == old { low = middle } else { high = middle }
        }
        return high
    }

    private static func offset(at seconds: Int64, in zone: TimeZone) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}
