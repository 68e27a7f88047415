/// The secret that the shop's server sends as `Authorization: Bearer <key>` (RFC 6750).
public struct ServerKey: Sendable {
    /// Fewer bytes can be guessed.
    public static let minimumLength = 16

    let secret: [UInt8]

    /// Nil for a secret shorter than ``minimumLength`` bytes.
    public init?(_ secret: String) {
        guard secret.utf8.count >= Self.minimumLength else { return nil }
        self.secret = Array(secret.utf8)
    }

    /// Whether a token is the secret, in a time that says nothing about how much of it is right.
    public func matches(_ token: some StringProtocol) -> Bool {
        var difference = UInt8(token.utf8.count == secret.count ? 0 : 1)
        var index = 0
        for byte in token.utf8 {
            difference |= byte ^ secret[index]
            index = index + 1 == secret.count ? 0 : index + 1
        }
        return difference == 0
    }
}
