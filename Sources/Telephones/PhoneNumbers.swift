public import Commerce
internal import CPhoneNumber

/// Phone numbers as people write them, in the one form by which a person is known.
///
/// Only numbers that are valid by the numbering plans of libphonenumber (`IsValidNumber`) are taken, not merely possible ones (right in
/// length): a phone joins the histories of everybody who has it, so that `000 000-00-00`, a number cut short or one of another country must not
/// become an identifier. The price is that a range which a country opened after Debian's library was made is refused until the library is
/// updated. A number with an extension is refused, too: it is an office's, not a person's.
///
/// The numbering plans are read at the first call (some 8 ms, 1.5 MB, once for the process, under the library's own lock); a number then
/// takes 15 to 50 µs in RU, DE and US, up to 100 in GB. May be called from any thread.
///
/// Sources: ITU-T E.164 §6; libphonenumber, FAQ, "What is the difference between isPossibleNumber and isValidNumber?"
public enum PhoneNumbers {
    /// Longer texts are no phone numbers; as much as libphonenumber reads, in characters.
    private static let maximumLength = 250

    /// The number in international form, `+79161234567`; nil for what is no number that can be dialled.
    ///
    /// - Parameters:
    ///   - text: as it was typed: with or without the country's code, with any marks, in any script's digits.
    ///   - country: where a number without a country code is dialled, ISO 3166-1 alpha-2: `RU`. For a country that there is not, only
    ///     numbers in international form are read.
    public static func normalise(_ text: some StringProtocol, country: String) -> PersonIdentifier? {
        normalise(Array(text.utf8).span, country: country)
    }

    /// The number in international form, of bytes of UTF-8.
    public static func normalise(_ text: Span<UInt8>, country: String) -> PersonIdentifier? {
        guard 1...maximumLength ~= text.count else { return nil }
        let region = isCode(country) ? country.uppercased() : "ZZ"
        let value = unsafe String(unsafeUninitializedCapacity: Int(PhoneNumberMaximumLength)) { international in
            unsafe text.withUnsafeBufferPointer { bytes in
                unsafe phone_number_normalise(bytes.baseAddress, bytes.count, region, international.baseAddress)
            }
        }
        return value.isEmpty ? nil : PersonIdentifier(unchecked: .phone, value)
    }

    /// Two ASCII letters.
    private static func isCode(_ country: String) -> Bool {
        country.utf8.count == 2 && country.utf8.allSatisfy { 0x41...0x5A ~= $0 & 0xDF }
    }
}
