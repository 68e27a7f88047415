/// The forms of names whose lists change every year.
extension PersonDetails {
    /// Whether a text has the form of a name in the IANA's time zone database, `Europe/Moscow` (tz, theory.html, "Names of timezones").
    public static func isTimeZone(_ text: some StringProtocol) -> Bool {
        let bytes = text.utf8
        guard 1...64 ~= bytes.count, bytes.first.map(isLetter) == true else { return false }
        return bytes.allSatisfy { isAlphanumeric($0) || "_+-/".utf8.contains($0) }
    }

    /// Whether a text has the form of a language tag (BCP 47): subtags of up to eight letters and digits, the first of two to eight letters.
    public static func isLanguage(_ text: some StringProtocol) -> Bool {
        let subtags = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard text.utf8.count <= 35, let first = subtags.first, first.count >= 2, first.allSatisfy(isLetter) else { return false }
        return subtags.allSatisfy { 1...8 ~= $0.count && $0.allSatisfy(isAlphanumeric) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte & 0xDF }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || 0x30...0x39 ~= byte }
}
