public import Commerce

/// Tells whether the shop's server vouches for what a browser says about who sits at it.
///
/// The shop's server signs what it knows and puts the signature into its page; the page hands both to the script. What is signed is this text,
/// in UTF-8, the lines parted by single line feeds (0x0A):
///
/// ```
/// customer:17                              every identifier in its normal form, `kind:value`, sorted by bytes, each once
/// email:anna@shop.example
/// 00112233445566778899aabbccddeeff         the visitor: 32 lower-case hexadecimal digits
/// 1767225600                               only in the form that expires: when it was signed, seconds since 1970
/// ```
///
/// Normal forms: a customer's number without white space around it; an e-mail address in lower case; a phone with plus sign and digits only;
/// a card in upper case without spaces and hyphens. The signature is the HMAC-SHA256 (RFC 2104, FIPS 180-4) of the text under the server key, as
/// 64 lower-case hexadecimal digits, `"signature": "<hex>"`; or, better, `"signature": "<seconds>.<hex>"`, which is good for a day.
///
/// The visitor is in the text, so that a signature taken out of one browser says nothing in another.
public protocol IdentitySignatures: Sendable {
    /// What is wrong with a signature, as the end of a sentence; nil if it is good.
    func complaint(about signature: String, of identifiers: [PersonIdentifier], visitor: VisitorID, now: Timestamp) -> String?
}

extension IdentitySignatures {
    /// How long a signature with a time is good, in seconds.
    public static var lifetime: Int64 { 86_400 }

    /// The text that is signed; `seconds` is when, in the form that expires.
    public static func text(_ identifiers: [PersonIdentifier], visitor: VisitorID, seconds: Int64? = nil) -> String {
        let names = Set(identifiers.map(\.description)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (names + [visitor.description] + (seconds.map { [String($0)] } ?? [])).joined(separator: "\n")
    }
}
