internal import Commerce
internal import Configuration
internal import SystemPackage

extension Configuration {
    /// Reads a YAML file, then `VITRINA_…` environment variables over it (`VITRINA_LISTEN_PORT` for `listen.port`).
    ///
    /// - Parameter path: the file; nil for none, and then only the environment counts.
    /// - Throws: ``ConfigurationError`` with every complaint at once.
    public static func read(path: String?) async throws -> Configuration {
        let environment = EnvironmentVariablesProvider().prefixKeys(with: "vitrina")
        guard let path else { return try read(from: ConfigReader(provider: environment)) }
        do {
            let file = try await FileProvider<YAMLSnapshot>(filePath: FilePath(path))
            return try read(from: ConfigReader(providers: [environment, file]))
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError(complaints: ["\(path): cannot be read: \(error)"])
        }
    }

    static func read(from source: ConfigReader) throws(ConfigurationError) -> Configuration {
        var reader = ConfigurationReader(source)
        var configuration = Configuration()
        configuration.readServer(&reader)
        configuration.readShop(&reader)
        configuration.readTracking(&reader)
        configuration.readFeed(&reader)
        guard reader.complaints.isEmpty else { throw ConfigurationError(complaints: reader.complaints) }
        return configuration
    }

    private mutating func readServer(_ reader: inout ConfigurationReader) {
        reader.text("listen.address", &address)
        reader.number("listen.port", &port, in: 0...65_535)
        reader.text("data", &dataDirectory)
        reader.texts("proxies.trusted", &trustedProxies)
        reader.text("log.level", &logLevel) { level in
            let levels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]
            return levels.contains(level) ? nil : "must be one of \(levels.joined(separator: ", "))"
        }
    }

    private mutating func readShop(_ reader: inout ConfigurationReader) {
        reader.texts("shop.origins", &origins)
        reader.text("shop.locale", &locale)
        var code = currency.rawValue
        reader.text("shop.currency", &code) { Currency(rawValue: $0) == nil ? "must be three letters, such as EUR" : nil }
        currency = Currency(rawValue: code) ?? currency
        reader.optionalText("blocks.templates", &templateDirectory)
    }

    private mutating func readTracking(_ reader: inout ConfigurationReader) {
        reader.text("tracking.consent", &consent) { value in
            ["full", "session", "none"].contains(value) ? nil : "must be full, session or none"
        }
        reader.flag("tracking.honour_gpc", &honoursGPC)
        reader.fraction("limits.events_per_second", &eventsPerSecond, in: 0.1...1_000_000)
        reader.number("limits.event_burst", &eventBurst, in: 1...1_000_000)
        let isPath: (String) -> String? = { $0.hasPrefix("/") && $0.count > 1 ? nil : "must be a path that begins with /" }
        reader.text("paths.events", &eventsPath, check: isPath)
        reader.text("paths.recommendations", &recommendationsPath, check: isPath)
        reader.text("paths.script", &scriptPath, check: isPath)
    }

    private mutating func readFeed(_ reader: inout ConfigurationReader) {
        var location: String?
        reader.optionalText("feed.location", &location)
        guard let location else { return }
        var feed = FeedConfiguration(location: location)
        reader.number("feed.interval_minutes", &feed.intervalMinutes, in: 1...10_080)
        reader.texts("feed.private_hosts", &feed.privateHosts)
        reader.fraction("feed.hold_back_share", &feed.holdBackShare, in: 0.01...1)
        self.feed = feed
    }
}
