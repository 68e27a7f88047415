import API
import Audience
import Commerce
import Foundation
import TestSupport
import Testing

@testable import Appliance

@Suite struct `A configuration` {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func read(_ yaml: String?, environment: [String: String] = [:]) async throws -> Configuration {
        let path = yaml.map { _ in directory.file("vitrina.yaml") }
        if let yaml, let path { try yaml.write(toFile: path, atomically: true, encoding: .utf8) }
        return try await Configuration.read(
            path: path, environment: environment)
    }

    private func complaints(_ yaml: String?, environment: [String: String] = [:]) async throws -> [String] {
        do {
            _ = try await read(yaml, environment: environment)
            return []
        } catch let error as ConfigurationError {
            return error.complaints
        }
    }

    @Test func `without a file is one of defaults`() async throws {
        let configuration = try await read(nil)
        #expect(configuration.address == "127.0.0.1")
        #expect(configuration.port == 8080)
        #expect(configuration.dataDirectory == "/var/lib/vitrina")
        #expect(configuration.consent == "full")
        #expect(configuration.feed == nil)
    }

    @Test func `may hold nothing but comments, or nothing at all`() async throws {
        #expect(try await read("# listen.port: 1\n\n   # and more\n").port == 8080)
        #expect(try await read("").port == 8080)
    }

    @Test(arguments: ["listen.port: 81\nshop.currency: RUB\n", "listen:\n  port: 81\nshop:\n  currency: RUB\n"])
    func `is read with dots and nested`(yaml: String) async throws {
        let configuration = try await read(yaml)
        #expect(configuration.port == 81)
        #expect(configuration.currency.rawValue == "RUB")
    }

    @Test func `has a feed only with its location`() async throws {
        #expect(try await read("feed.interval_minutes: 5").feed == nil)
        let feed = try await read("feed.interval_minutes: 5\nfeed.location: https://shop.example/feed.xml").feed
        #expect(feed?.location == "https://shop.example/feed.xml")
        #expect(feed?.intervalMinutes == 5)
        #expect(feed?.holdBackShare == 0.3)
    }

    @Test func `is overridden by the environment`() async throws {
        let configuration = try await read(
            "listen.port: 81\nlimits.event_burst: 7\nproxies.trusted: [\"10.0.0.1\"]",
            environment: [
                "VITRINA_LISTEN_PORT": "82", "VITRINA_PROXIES_TRUSTED": "127.0.0.1,10.0.0.0/8",
                "VITRINA_TRACKING_HONOUR_GPC": "false",
            ])
        #expect(configuration.port == 82)
        #expect(configuration.eventBurst == 7)
        #expect(configuration.trustedProxies == ["127.0.0.1", "10.0.0.0/8"])
        #expect(!configuration.honoursGPC)
    }

    @Test func `knows where the shop is`() async throws {
        let usual = try await read(nil)
        #expect(usual.customersCountry == "US" && usual.timeZone == "UTC" && usual.shopKind == .general)
        let other = try await read("shop: {country: KZ, time_zone: Asia/Almaty, kind: consumables, locale: ru-RU}")
        #expect(other.customersCountry == "KZ" && other.timeZone == "Asia/Almaty" && other.shopKind == .consumables)
        #expect(other.api(serverKey: "").country == "KZ")
        let noon = try #require(Timestamp(iso8601: "2026-03-21T12:00:00Z"))
        #expect(ShopPlace.secondsFromUTC("Asia/Almaty", at: noon) == 5 * 3_600)
    }

    @Test(arguments: [
        ("ru-RU", "RU"), ("ru", "RU"), ("de_AT", "AT"), ("de", "DE"), ("en", "US"), ("zh-Hant-TW", "TW"), ("xx", ""),
    ])
    func `takes the country from the locale`(locale: String, country: String) async throws {
        #expect(try await read("shop.locale: \(locale)").customersCountry == country)
    }

    @Test(arguments: [
        ("shop.country: Russia", "shop.country: must be two letters of ISO 3166, such as DE, not Russia"),
        ("shop.country: XX", "shop.country: must be two letters of ISO 3166, such as DE, not XX"),
        ("shop.country: ru", "shop.country: must be two letters of ISO 3166, such as DE, not ru"),
        ("shop.time_zone: Moscow", "shop.time_zone: must be the name of a time zone, such as Europe/Berlin, not Moscow"),
        (
            "shop.time_zone: Europe/Atlantis",
            "shop.time_zone: must be the name of a time zone, such as Europe/Berlin, not Europe/Atlantis"
        ),
        ("shop.kind: bakery", "shop.kind: must be one of consumables, general, durable"),
    ])
    func `refuses places and kinds that there are not`(yaml: String, complaint: String) async throws {
        #expect(try await complaints(yaml) == [complaint])
    }

    @Test func `names every mistake at once, with its key`() async throws {
        let found = try await complaints(
            """
            listen: {address: shop.example, port: many}
            proxies.trusted: [10.0.0.0/8, nonsense]
            log.level: loud
            shop: {origins: "https://shop.example", currency: Euro}
            tracking: {consent: perhaps, honour_gpc: 3.5}
            limits.events_per_second: fast
            paths.script: vitrina.js
            feed.hold_back_share: 2
            """)
        #expect(
            found == [
                "listen.address: must be an IP address, not shop.example",
                "listen.port: must be a whole number from 0 to 65535",
                "proxies.trusted: must hold addresses and networks such as 10.0.0.0/8, not nonsense",
                "log.level: must be one of trace, debug, info, notice, warning, error, critical",
                #"shop.origins: must be a list of texts, such as ["one", "two"]"#,
                "shop.currency: must be three letters, such as EUR",
                "tracking.consent: must be full, session or none",
                "tracking.honour_gpc: must be true or false",
                "limits.events_per_second: must be a number from 0.1 to 1000000.0",
                "paths.script: must be a path that begins with /",
                "feed.hold_back_share: must be a number from 0.01 to 1.0, not 2.0",
            ])
    }

    @Test(arguments: [("listen.port", 0, 65_535), ("limits.event_burst", 1, 1_000_000), ("feed.interval_minutes", 1, 10_080)])
    func `takes numbers up to their bounds and not beyond`(key: String, least: Int, most: Int) async throws {
        for good in [least, most] { #expect(try await complaints("\(key): \(good)") == []) }
        for bad in [least - 1, most + 1] {
            let rule = "must be a whole number from \(least) to \(most)"
            #expect(try await complaints("\(key): \(bad)") == ["\(key): \(rule), not \(bad)"])
        }
    }

    @Test func `complains about the environment as about the file`() async throws {
        #expect(
            try await complaints(nil, environment: ["VITRINA_LISTEN_PORT": "x"])
                == ["listen.port: must be a whole number from 0 to 65535"])
    }

    @Test func `lets variables be that others set for a service of its name`() async throws {
        #expect(try await complaints(nil, environment: ["VITRINA_SERVICE_HOST": "10.0.0.3"]) == [])
    }

    @Test func `refuses keys that do not exist and says which was meant`() async throws {
        let found = try await complaints("listen: {prot: 80}\ncolour: blue\nlisten.port: 81")
        #expect(found == ["colour: there is no such key", "listen.prot: there is no such key; did you mean listen.port?"])
    }

    @Test func `takes a section without keys, but no value in its place`() async throws {
        #expect(try await complaints("listen:\nlog.level: info") == [])
        #expect(try await complaints("listen: 8080") == ["listen: must hold keys, such as listen.address"])
    }

    @Test func `keeps the paths apart`() async throws {
        #expect(
            try await complaints("paths.events: /a\npaths.script: /a")
                == ["paths: events, recommendations and script must differ from each other"])
    }

    @Test func `says on one line where the YAML breaks off, and why a file cannot be read`() async throws {
        let broken = try await complaints("listen: [\n")
        #expect(broken.count == 1)
        #expect(broken.allSatisfy { $0.contains("line 2") && !$0.contains("\n") }, "\(broken)")
        let sequence = try await complaints("- one\n")
        #expect(sequence.count == 1 && sequence.allSatisfy { !$0.contains("\n") }, "\(sequence)")

        for (path, reason) in [(directory.file("nowhere.yaml"), "No such file or directory"), (directory.path, "Is a directory")]
        {
            let error = await #expect(throws: ConfigurationError.self) { try await Configuration.read(path: path) }
            #expect(error?.complaints == ["\(path): cannot be read: \(reason)"])
        }
    }

    @Test func `of the package is one of defaults, and shows every key`() async throws {
        let shipped = SourceTree.root.appendingPathComponent("Packaging/debian/vitrina.yaml")
        let text = try String(contentsOf: shipped, encoding: .utf8)
        #expect(try await complaints(text) == [])

        let keys = text.split(separator: "\n").filter { $0.hasPrefix("#") && !$0.hasPrefix("# ") && $0.count > 1 }
            .map { $0.dropFirst() }
        let shown = try await read(keys.joined(separator: "\n"))
        var expected = Configuration()
        expected.country = "US"
        expected.templateDirectory = "/etc/vitrina/templates"
        expected.feed = FeedConfiguration(location: "https://shop.example/feed.xml")
        #expect(String(describing: shown) == String(describing: expected))

        let manual = try String(
            contentsOf: SourceTree.root.appendingPathComponent("Packaging/debian/vitrina.yaml.5"), encoding: .utf8)
        #expect(Configuration.keys.count > 15)
        for key in Configuration.keys {
            #expect(keys.contains { $0.hasPrefix(key + ":") }, "\(key) is not in vitrina.yaml")
            #expect(manual.contains(".BR \(key) "), "\(key) is not in vitrina.yaml(5)")
        }
    }
}
