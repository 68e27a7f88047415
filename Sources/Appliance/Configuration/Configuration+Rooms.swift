internal import API
internal import Audience
internal import Commerce
internal import HTTPServing
internal import Logging
internal import Personalization

/// The configuration in the terms of the rooms that it is for.
extension Configuration {
    /// How the server listens.
    func server(logger: Logger) -> HTTPServer.Configuration {
        var server = HTTPServer.Configuration()
        server.address = address
        server.port = UInt16(clamping: port)
        server.trustedProxies = TrustedProxies(trustedProxies.compactMap { IPNetwork($0) })
        server.log = { text in logger.debug("http server", metadata: ["message": "\(text)"]) }
        return server
    }

    /// How the API is set up.
    func api(serverKey: String) -> APIConfiguration {
        var api = APIConfiguration()
        api.paths.events = eventsPath
        api.paths.recommendations = recommendationsPath
        api.paths.script = scriptPath
        api.origins = origins
        api.consent = Consent(name: consent) ?? .full
        api.honoursGlobalPrivacyControl = honoursGPC
        api.rateLimit = RateLimit(burst: eventBurst, perSecond: eventsPerSecond)
        api.serverKey = ServerKey(serverKey)
        api.locale = locale
        api.country = customersCountry
        api.currency = currency
        api.templatesDirectory = templateDirectory
        return api
    }

    /// What people are judged with.
    var people: PeopleSettings {
        PeopleSettings(calendar: ShopCalendar(identifier: timeZone) ?? .utc, currency: currency, shopKind: shopKind)
    }

    /// Where phones without a country's code are dialled: the stated country, or the locale's; empty if neither is known.
    var customersCountry: String { country ?? ShopPlace.country(ofLocale: locale) ?? "" }
}
