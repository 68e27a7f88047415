public import Audience
public import Commerce

/// What the appliance must know to boot. Everything else a shopkeeper edits is in the store.
public struct Configuration: Sendable {
    /// The address to listen on.
    public var address = "127.0.0.1"
    /// The port; 0 lets the kernel choose.
    public var port = 8080
    /// The directory of the store.
    public var dataDirectory = "/var/lib/vitrina"
    /// Addresses and networks whose forwarding headers are believed.
    public var trustedProxies: [String] = []
    /// The shop's own origins, for CORS; empty for any.
    public var origins: [String] = []
    /// The shop's language and country: `ru-RU`.
    public var locale = "en-US"
    /// Where the shop's customers dial phones without a country's code, ISO 3166-1: `RU`; nil for the country of the locale.
    public var country: String?
    /// The shop's time zone by its IANA name: `Europe/Moscow`.
    public var timeZone = "UTC"
    /// How soon people come back for what the shop sells.
    public var shopKind = ShopKind.general
    /// The shop's currency.
    public var currency = Currency.eur
    /// What visitors have consented to unless they say otherwise: `full`, `session` or `none`.
    public var consent = "full"
    /// Whether Global Privacy Control makes `full` into `session`.
    public var honoursGPC = true
    /// Events a second that one address may send in the long run.
    public var eventsPerSecond = 20.0
    /// Events that one address may send at once.
    public var eventBurst = 200
    /// A directory with Mustache templates of the shop's own, `home.mustache` and so on; nil for none.
    public var templateDirectory: String?
    /// Where the storefront sends events.
    public var eventsPath = "/v1/events"
    /// Where blocks are asked for.
    public var recommendationsPath = "/v1/recommendations"
    /// Where the storefront's script lies.
    public var scriptPath = "/vitrina.v1.js"
    /// Where the shop's feed comes from.
    public var feed: FeedConfiguration?
    /// `trace`, `debug`, `info`, `notice`, `warning`, `error` or `critical`.
    public var logLevel = "info"

    /// A configuration of defaults.
    public init() {}
}

/// Where the shop's product feed comes from, and how often.
public struct FeedConfiguration: Sendable {
    /// An `http` or `https` address, or the path of a file.
    public var location: String
    /// Minutes between imports.
    public var intervalMinutes: Int
    /// Hosts that the feed may come from although they are private, such as the shop's own server on this network.
    public var privateHosts: [String]
    /// The share of available products that may vanish at once before a feed is held back.
    public var holdBackShare: Double

    /// A feed at a location.
    public init(location: String, intervalMinutes: Int = 30, privateHosts: [String] = [], holdBackShare: Double = 0.3) {
        self.location = location
        self.intervalMinutes = intervalMinutes
        self.privateHosts = privateHosts
        self.holdBackShare = holdBackShare
    }
}
