internal import Audience
internal import Commerce
internal import Configuration
internal import Foundation
internal import HTTPServing

extension Configuration {
    /// Reads a YAML file, then `VITRINA_…` environment variables over it (`VITRINA_LISTEN_PORT` for `listen.port`).
    ///
    /// - Parameter path: the file; nil for none, and then only the environment counts.
    /// - Throws: ``ConfigurationError`` with every complaint at once.
    public static func read(path: String?) async throws(ConfigurationError) -> Configuration {
        try await read(path: path, environment: ProcessInfo.processInfo.environment)
    }

    static func read(path: String?, environment: [String: String]) async throws(ConfigurationError) -> Configuration {
        let environment = EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "vitrina")
        guard let path else { return try read(from: ConfigReader(provider: environment), keys: []) }
        let file = try await ConfigurationFile(path: path)
        guard let values = file.values else { return try read(from: ConfigReader(provider: environment), keys: []) }
        return try read(from: ConfigReader(providers: [environment, values]), keys: file.keys)
    }

    /// - Parameter keys: those of the file. Variables of the environment that nobody asks for are let be: orchestrators set some of
    ///   their own for a service of this name, such as `VITRINA_SERVICE_HOST`.
    private static func read(from source: ConfigReader, keys: [String]) throws(ConfigurationError) -> Configuration {
        var reader = ConfigurationReader(source)
        let configuration = read(with: &reader)
        reader.refuseOthers(among: keys)
        guard reader.complaints.isEmpty else { throw ConfigurationError(complaints: reader.complaints) }
        return configuration
    }

    /// Every key that there is.
    static var keys: [String] {
        var reader = ConfigurationReader(ConfigReader(provider: InMemoryProvider(values: [:])))
        _ = read(with: &reader)
        return reader.keys
    }

    private static func read(with reader: inout ConfigurationReader) -> Configuration {
        var configuration = Configuration()
        configuration.readServer(&reader)
        configuration.readShop(&reader)
        configuration.readTracking(&reader)
        configuration.readPaths(&reader)
        configuration.readFeed(&reader)
        return configuration
    }

    private mutating func readServer(_ reader: inout ConfigurationReader) {
        reader.text("listen.address", &address) { IPAddress($0) == nil ? "must be an IP address, not \($0)" : nil }
        reader.number("listen.port", &port, in: 0...65_535)
        reader.text("data", &dataDirectory)
        reader.texts("proxies.trusted", &trustedProxies) { text in
            IPNetwork(text) == nil ? "must hold addresses and networks such as 10.0.0.0/8, not \(text)" : nil
        }
        reader.text("log.level", &logLevel) { level in
            let levels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]
            return levels.contains(level) ? nil : "must be one of \(levels.joined(separator: ", "))"
        }
    }

    private mutating func readShop(_ reader: inout ConfigurationReader) {
        reader.texts("shop.origins", &origins)
        reader.text("shop.locale", &locale)
        readPlace(&reader)
        var code = currency.rawValue
        reader.text("shop.currency", &code) { Currency(rawValue: $0) == nil ? "must be three letters, such as EUR" : nil }
        currency = Currency(rawValue: code) ?? currency
        reader.optionalText("blocks.templates", &templateDirectory)
    }

    private mutating func readPlace(_ reader: inout ConfigurationReader) {
        var (code, kind) = (country ?? "", shopKind.rawValue)
        reader.text("shop.country", &code) {
            ShopPlace.isCountry($0) ? nil : "must be two letters of ISO 3166, such as DE, not \($0)"
        }
        if !code.isEmpty { country = code }
        reader.text("shop.time_zone", &timeZone) {
            ShopPlace.isTimeZone($0) ? nil : "must be the name of a time zone, such as Europe/Berlin, not \($0)"
        }
        reader.text("shop.kind", &kind) { kind in
            let kinds = ShopKind.allCases.map(\.rawValue)
            return kinds.contains(kind) ? nil : "must be one of \(kinds.joined(separator: ", "))"
        }
        shopKind = ShopKind(rawValue: kind) ?? shopKind
    }

    private mutating func readTracking(_ reader: inout ConfigurationReader) {
        reader.text("tracking.consent", &consent) { value in
            ["full", "session", "none"].contains(value) ? nil : "must be full, session or none"
        }
        reader.flag("tracking.honour_gpc", &honoursGPC)
        reader.fraction("limits.events_per_second", &eventsPerSecond, in: 0.1...1_000_000)
        reader.number("limits.event_burst", &eventBurst, in: 1...1_000_000)
    }

    private mutating func readPaths(_ reader: inout ConfigurationReader) {
        let isPath: (String) -> String? = { $0.hasPrefix("/") && $0.count > 1 ? nil : "must be a path that begins with /" }
        reader.text("paths.events", &eventsPath, check: isPath)
        reader.text("paths.recommendations", &recommendationsPath, check: isPath)
        reader.text("paths.script", &scriptPath, check: isPath)
        if Set([eventsPath, recommendationsPath, scriptPath]).count < 3 {
            reader.complain("paths", "events, recommendations and script must differ from each other")
        }
    }

    private mutating func readFeed(_ reader: inout ConfigurationReader) {
        var feed = FeedConfiguration(location: "")
        var location: String?
        reader.optionalText("feed.location", &location)
        reader.number("feed.interval_minutes", &feed.intervalMinutes, in: 1...10_080)
        reader.texts("feed.private_hosts", &feed.privateHosts)
        reader.fraction("feed.hold_back_share", &feed.holdBackShare, in: 0.01...1)
        guard let location else { return }
        feed.location = location
        self.feed = feed
    }
}
