internal import Commerce

/// The key of a day's counter.
///
/// ```
/// | day since 1970, biased by 2^31, 4 B | metric 1 B | currency letters or zeros, 3 B |
/// ```
enum CounterKey {
    static func encode(day: Int32, metric: Metric) -> UInt64 {
        var letters: UInt64 = 0
        if case .revenue(let currency) = metric {
            for byte in currency.rawValue.utf8 { letters = letters << 8 | UInt64(byte) }
        }
        return firstKey(ofDay: day) | UInt64(metric.code) << 24 | letters
    }

    /// The smallest key of a day.
    static func firstKey(ofDay day: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: day) ^ 0x8000_0000) << 32
    }

    /// The day of a key.
    static func day(of key: UInt64) -> Int32 {
        Int32(bitPattern: UInt32(truncatingIfNeeded: key >> 32) ^ 0x8000_0000)
    }

    /// The metric of a key; nil for one of a later version.
    static func metric(of key: UInt64) -> Metric? {
        let code = UInt8(truncatingIfNeeded: key >> 24)
        switch code {
        case 64: return .visitors
        case 65: return .sessions
        case 66:
            let bytes = [key >> 16, key >> 8, key].map { UInt8(truncatingIfNeeded: $0) }
            return Currency(rawValue: String(decoding: bytes, as: UTF8.self)).map(Metric.revenue)
        default: return Action.Kind(rawValue: code).map(Metric.events)
        }
    }
}
