public import Commerce
public import HTTPServing
public import Personalization

/// The shopkeeper's first page: its files, and what it asks for every other second.
public struct AdminRoutes: Sendable {
    /// What every answer below `/admin` carries; scripts, styles and requests come from and go to the appliance alone.
    public static let headers: [HTTPHeader] = [
        HTTPHeader(
            "Content-Security-Policy",
            """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; connect-src 'self'; \
            base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'
            """),
        HTTPHeader("Referrer-Policy", "no-referrer"),
        HTTPHeader("Cross-Origin-Opener-Policy", "same-origin"),
        HTTPHeader("Cross-Origin-Resource-Policy", "same-origin"),
    ]

    private let access: AdminAccess
    private let files: StaticFiles
    private let overview: @Sendable (Timestamp) -> ShopOverview
    private let encoder: OverviewEncoder
    private let clock: @Sendable () -> Timestamp

    /// The routes of the page.
    ///
    /// - Parameters:
    ///   - access: Who is let in.
    ///   - files: The page's files below `/admin/`, with ``headers``; `/admin` itself shows `/admin/index.html`.
    ///   - overview: Tells how the shop does at a moment.
    ///   - productName: The name of a product that an event speaks of.
    ///   - dropped: What was not taken, by reason.
    ///   - clock: The time.
    public init(
        access: AdminAccess, files: StaticFiles, overview: @escaping @Sendable (Timestamp) -> ShopOverview,
        productName: @escaping @Sendable (ProductID) -> String?, dropped: @escaping @Sendable () -> [String: UInt64],
        clock: @escaping @Sendable () -> Timestamp
    ) {
        self.access = access
        self.files = files
        self.overview = overview
        self.clock = clock
        encoder = OverviewEncoder(productName: productName, dropped: dropped)
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        router.on(.get, "/admin") { request, _ in .now(guarded(request) { file($0, path: "/admin/index.html") }) }
        router.on(.get, "/admin/api/overview") { request, _ in .now(guarded(request) { _ in overviewAnswer() }) }
        router.on(.get, "/admin/{file...}") { request, _ in .now(guarded(request) { file($0, path: nil) }) }
    }

    /// The answer, if the request is let in.
    private func guarded(
        _ request: borrowing HTTPRequest, _ answer: (borrowing HTTPRequest) -> HTTPResponse
    ) -> HTTPResponse {
        switch access.verdict(on: request) {
        case .allowed: answer(request)
        case .foreign: refusal(.forbidden, "This page is shown on the machine itself only, at http://127.0.0.1.\n")
        case .misnamed: refusal(.misdirectedRequest, "This page answers to the names of this machine only.\n")
        }
    }

    private func file(_ request: borrowing HTTPRequest, path: String?) -> HTTPResponse {
        files.response(to: request, path: path) ?? refusal(.notFound, "Not found\n")
    }

    private func overviewAnswer() -> HTTPResponse {
        let now = clock()
        let headers: [HTTPHeader] = [
            .contentType("application/json"), .cacheControl("no-store"), HTTPHeader("X-Content-Type-Options", "nosniff"),
        ]
        return HTTPResponse(status: .ok, headers: headers + Self.headers, body: encoder.encode(overview(now), now: now))
    }

    private func refusal(_ status: HTTPStatus, _ text: String) -> HTTPResponse {
        let headers: [HTTPHeader] = [.contentType("text/plain; charset=utf-8"), .cacheControl("no-store")]
        return HTTPResponse(status: status, headers: headers + Self.headers, body: Array(text.utf8))
    }
}
