internal import Crypto

/// Message authentication codes under the server key: HMAC-SHA256 (RFC 2104).
extension ServerKey {
    /// The code of a text.
    func code(of text: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: text, using: SymmetricKey(data: secret)))
    }

    /// Whether this is the code of a text, in a time that says nothing about how much of it is right.
    func isCode(_ code: [UInt8], of text: [UInt8]) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: text, using: SymmetricKey(data: secret))
    }
}
