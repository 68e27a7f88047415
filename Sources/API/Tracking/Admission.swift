import Commerce
import HTTPServing

/// Whose events are wanted, how many, and under which consent.
struct Admission: Sendable {
    private let bots = BotDetector()
    private let limiter: RateLimiter?
    private let defaultConsent: Consent
    private let honoursGlobalPrivacyControl: Bool

    init(configuration: APIConfiguration) {
        limiter = configuration.rateLimit.map { RateLimiter(limit: $0) }
        defaultConsent = configuration.consent
        honoursGlobalPrivacyControl = configuration.honoursGlobalPrivacyControl
    }

    /// Why nobody's behaviour is behind a request, if so.
    func reasonToIgnore(_ request: borrowing HTTPRequest) -> DropReason? {
        for name in ["Sec-Purpose", "Purpose", "X-Moz"] {
            // Sec-Purpose is a structured field: `prefetch;prerender`.
            if let purpose = request.header(name), purpose.lowercased().hasPrefix("prefetch") { return .prefetch }
        }
        return bots.isBot(userAgent: request.header("User-Agent")) ? .bot : nil
    }

    /// Seconds after which an address may send so many events; nil if it may now.
    func secondsToWait(_ count: Int, _ request: borrowing HTTPRequest, _ now: Timestamp) -> Int? {
        guard let limiter else { return nil }
        guard case .refused(let seconds) = limiter.take(count, for: request.clientAddress, now: now) else { return nil }
        return seconds
    }

    /// The strictest of what the body and the address say, or else what the shop presumes; the browser's own wish comes on top.
    func consent(of request: borrowing HTTPRequest, stated: Consent?, _ caller: Authorisation.Caller) throws(Problem) -> Consent {
        var consent = stated
        if !request.query.isEmpty, let name = request.query["consent"] {
            guard let asked = Consent(name: name) else {
                throw .invalid(InvalidValue(field: "consent", reason: "must be full, session or none"))
            }
            consent = min(asked, consent ?? asked)
        }
        let granted = consent ?? (caller == .server ? .full : defaultConsent)
        guard granted == .full, caller == .storefront, honoursGlobalPrivacyControl else { return granted }
        return request.header("Sec-GPC") == "1" ? .session : granted
    }
}
