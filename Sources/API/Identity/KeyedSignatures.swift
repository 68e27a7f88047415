public import Commerce
internal import Crypto

/// Signatures under the server key.
public struct KeyedSignatures: IdentitySignatures {
    /// Clocks of two servers may differ by this many seconds.
    private static let clockDifference: Int64 = 300

    private let key: ServerKey

    /// Signatures under a key.
    public init(key: ServerKey) {
        self.key = key
    }

    /// What is wrong with a signature, as the end of a sentence; nil if it is good.
    public func complaint(
        about signature: String, of identifiers: [PersonIdentifier], visitor: VisitorID, now: Timestamp
    ) -> String? {
        let parts = signature.split(separator: ".", omittingEmptySubsequences: false)
        guard 1...2 ~= parts.count, let code = HexDigits.bytes(of: parts[parts.count - 1]), code.count == SHA256.byteCount else {
            return "must be 64 lower-case hexadecimal digits, with the time of signing and a point before them or without"
        }
        var signed: Int64?
        if parts.count == 2 {
            guard let seconds = Self.seconds(parts[0]) else {
                return "must begin with the time of signing in seconds since 1970"
            }
            let age = now.milliseconds / 1000 - seconds
            guard -Self.clockDifference...Self.lifetime ~= age else { return "has expired, or is not of today" }
            signed = seconds
        }
        let text = Array(Self.text(identifiers, visitor: visitor, seconds: signed).utf8)
        return key.isCode(code, of: text) ? nil : "is not the server key's for these identifiers and this visitor"
    }

    /// What is wrong with a link's signature, as the end of a sentence; nil if it is good.
    public func complaint(aboutLink signature: String, of identifiers: [PersonIdentifier], now: Timestamp) -> String? {
        let parts = signature.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "link", let seconds = Self.seconds(parts[1]),
            let code = HexDigits.bytes(of: parts[2]), code.count == SHA256.byteCount
        else { return "must be link.<seconds>.<64 lower-case hexadecimal digits>" }
        let age = now.milliseconds / 1000 - seconds
        guard -Self.clockDifference...Self.linkLifetime ~= age else { return "is of a link that has expired" }
        let text = Array(Self.linkText(identifiers, seconds: seconds).utf8)
        return key.isCode(code, of: text) ? nil : "is not the server key's for these identifiers"
    }

    /// The signature of identifiers in a letter's link, as whoever writes the letter makes it.
    public func linkSignature(of identifiers: [PersonIdentifier], at time: Timestamp) -> String {
        let seconds = time.milliseconds / 1000
        let code = HexDigits.text(of: key.code(of: Array(Self.linkText(identifiers, seconds: seconds).utf8)))
        return "link.\(seconds)." + code
    }

    private static func seconds(_ text: Substring) -> Int64? {
        guard let seconds = Int64(text), 0...253_402_300_799 ~= seconds, String(seconds) == text else { return nil }
        return seconds
    }

    /// The signature of identifiers in a browser, as the shop's server makes it; `time` is when, in the form that expires.
    public func signature(of identifiers: [PersonIdentifier], visitor: VisitorID, at time: Timestamp? = nil) -> String {
        let seconds = time.map { $0.milliseconds / 1000 }
        let code = HexDigits.text(of: key.code(of: Array(Self.text(identifiers, visitor: visitor, seconds: seconds).utf8)))
        return seconds.map { "\($0)." + code } ?? code
    }
}
