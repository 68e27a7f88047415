internal import Crypto
internal import Foundation

/// Signs what is posted, by Standard Webhooks (https://www.standardwebhooks.com, specification 1.0): HMAC-SHA256 over `id.timestamp.body`.
struct WebhookSignature {
    private let key: SymmetricKey

    /// A secret as it was agreed: `whsec_` and base64, or else any text, whose bytes are the key.
    init(secret: String) {
        let prefix = "whsec_"
        let decoded = secret.hasPrefix(prefix) ? Data(base64Encoded: String(secret.dropFirst(prefix.count))) : nil
        key = SymmetricKey(data: decoded ?? Data(secret.utf8))
    }

    /// The fields of a message's head.
    ///
    /// - Parameter seconds: when it is sent, since 1970; a receiver refuses what is too old.
    func headers(id: String, seconds: Int64, body: [UInt8]) -> [(name: String, value: String)] {
        var code = HMAC<SHA256>(key: key)
        code.update(data: Data("\(id).\(seconds).".utf8))
        code.update(data: Data(body))
        let signature = Data(code.finalize()).base64EncodedString()
        return [("webhook-id", id), ("webhook-timestamp", "\(seconds)"), ("webhook-signature", "v1,\(signature)")]
    }
}
