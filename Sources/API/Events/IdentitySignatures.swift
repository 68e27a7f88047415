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
///
/// A link in a letter cannot know in which browser it will be opened: its signature is `"link.<seconds>.<hex>"`, good for thirty days, with the word
/// `link` in the visitor's place. It tells whose letter was opened, but opens nobody's history: letters are passed on.
public protocol IdentitySignatures: Sendable {
    /// What is wrong with a signature, as the end of a sentence; nil if it is good.
    func complaint(about signature: String, of identifiers: [PersonIdentifier], visitor: VisitorID, now: Timestamp) -> String?
    /// The same of a link's signature.
    func complaint(aboutLink signature: String, of identifiers: [PersonIdentifier], now: Timestamp) -> String?
}

extension IdentitySignatures {
    /// How long a signature with a time is good, in seconds.
    public static var lifetime: Int64 { 86_400 }

    /// How long a link's signature is good, in seconds.
    public static var linkLifetime: Int64 { 30 * 86_400 }

    /// Whether a signature is a link's.
    public func isLink(_ signature: String) -> Bool { signature.hasPrefix("link.") }

    /// The text that is signed for a link; `seconds` is when.
    public static func linkText(_ identifiers: [PersonIdentifier], seconds: Int64) -> String {
        text(identifiers, place: "link", seconds: seconds)
    }

    /// The text that is signed; `seconds` is when, in the form that expires.
    public static func text(_ identifiers: [PersonIdentifier], visitor: VisitorID, seconds: Int64? = nil) -> String {
        text(identifiers, place: visitor.description, seconds: seconds)
    }

    private static func text(_ identifiers: [PersonIdentifier], place: String, seconds: Int64?) -> String {
        let names = Set(identifiers.map(\.description)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (names + [place] + (seconds.map { [String($0)] } ?? [])).joined(separator: "\n")
    }
}
