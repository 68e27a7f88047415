import Testing

@testable import Personalization

@Suite struct `The signature of a webhook` {
    /// The example of the libraries of Standard Webhooks, specification 1.0.
    @Test func `is that of the specification's example`() {
        let signature = WebhookSignature(secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        let headers = signature.headers(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", seconds: 1_614_265_330, body: Array(#"{"test": 2432232314}"#.utf8))
        #expect(headers.map(\.name) == ["webhook-id", "webhook-timestamp", "webhook-signature"])
        #expect(headers.map(\.value).last == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test func `takes a secret of another form by its bytes`() {
        let plain = WebhookSignature(secret: "abc").headers(id: "1", seconds: 1, body: [])
        let encoded = WebhookSignature(secret: "whsec_YWJj").headers(id: "1", seconds: 1, body: [])
        #expect(plain.map(\.value) == encoded.map(\.value))
    }
}
