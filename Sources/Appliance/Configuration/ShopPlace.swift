internal import Commerce
internal import Foundation

/// Where a shop is: its country and its time zone.
enum ShopPlace {
    /// Whether there is such a country (ISO 3166-1, two upper-case letters).
    static func isCountry(_ code: String) -> Bool {
        code.utf8.count == 2 && Locale.Region.isoRegions.contains { $0.identifier == code }
    }

    /// Whether there is such a time zone (IANA).
    static func isTimeZone(_ name: String) -> Bool {
        PersonDetails.isTimeZone(name) && TimeZone(identifier: name) != nil
    }

    /// The country of a locale; where it names none, that in which most people speak the language (Unicode TR35, likely subtags): `ru` is `RU`.
    /// Nil for a language that there is not.
    static func country(ofLocale locale: String) -> String? {
        let locale = Locale(identifier: locale)
        let region = locale.region ?? Locale(identifier: locale.language.maximalIdentifier).region
        return region.flatMap { isCountry($0.identifier) ? $0.identifier : nil }
    }

    /// Seconds by which a time zone's clocks are ahead of Greenwich at a moment; none for one that there is not.
    static func secondsFromUTC(_ name: String, at time: Timestamp) -> Int {
        TimeZone(identifier: name)?.secondsFromGMT(for: Date(timeIntervalSince1970: time.seconds)) ?? 0
    }
}
