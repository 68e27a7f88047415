public import Commerce

/// How the API is set up in one shop.
public struct APIConfiguration: Sendable {
    /// Where things are served.
    public var paths = Paths()
    /// The shop's origins, `https://shop.example`: pages that may read answers. Empty: any page may, without cookies.
    public var origins: [String] = []
    /// What a visitor agreed to who has not been asked.
    public var consent = Consent.full
    /// Whether the browser's `Sec-GPC: 1` (Global Privacy Control) turns full consent into consent for the session.
    public var honoursGlobalPrivacyControl = true
    /// How much one address may send; nil is no limit.
    public var rateLimit: RateLimit? = .standard
    /// The most bytes of one request with events.
    public var eventBodyLimit = 1 << 20
    /// The most bytes of one product.
    public var productBodyLimit = 1 << 20
    /// The most bytes of one request with orders.
    public var orderBodyLimit = 4 << 20
    /// The key with which the shop's server identifies itself; nil closes what needs it.
    public var serverKey: ServerKey?
    /// The locale in which prices are written, BCP 47: `ru-RU`.
    public var locale = "en-US"
    /// The currency of amounts that name none.
    public var currency = Currency.eur
    /// Where phones without a country's code are dialled, ISO 3166-1: `RU`; empty where that is not known.
    public var country = ""
    /// The name of the visitor's cookie.
    public var cookieName = "vitrina"
    /// A directory with the shop's own templates of blocks, `{block}.mustache`.
    public var templatesDirectory: String?

    /// A shop with the usual settings.
    public init() {}

    /// Reads events as they come in to this shop.
    var eventDecoder: EventDecoder {
        EventDecoder(currency: currency, country: country, signatures: serverKey.map { KeyedSignatures(key: $0) })
    }
}
