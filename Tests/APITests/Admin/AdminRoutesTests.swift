import Commerce
import HTTPServing
import Testing

@testable import API

@Suite struct `The shopkeeper's page` {
    private static let paths = ["/admin", "/admin/api/overview", "/admin/main.js", "/admin/nothing"]

    private let router: Router

    init() {
        let files = WebAssets.files(in: "admin").map {
            StaticFile(path: "/" + $0.path, contentType: $0.contentType, bytes: $0.bytes, headers: AdminRoutes.headers)
        }
        let routes = AdminRoutes(
            access: AdminAccess(), files: StaticFiles(files), overview: { _ in SampleOverview.overview },
            productName: { _ in nil }, dropped: { [:] },
            clock: { SampleOverview.now })
        var router = Router()
        routes.register(in: &router)
        self.router = router
    }

    private func get(_ target: String, host: String = "localhost", peer: IPAddress = .loopback) throws -> HTTPResponse {
        let request = HTTPRequest(.get, target, headers: [HTTPHeader("Host", host)], peer: peer)
        return try #require(router.reply(to: request).response)
    }

    @Test func `is served with its modules and what they ask for`() throws {
        #expect(String(decoding: try get("/admin").body, as: UTF8.self).contains("/admin/main.js"))
        #expect(try get("/admin/parts/live.js").headers.contains(.contentType("text/javascript; charset=utf-8")))
        #expect(try get("/admin/api/overview").headers.contains(.cacheControl("no-store")))
        #expect(try get("/admin/nothing").status == .notFound)
    }

    @Test(arguments: paths)
    func `runs nothing that is not the appliance's own, whatever is asked for`(path: String) throws {
        let policy = try #require(try get(path).headers.first { $0.name == "Content-Security-Policy" }).value
        #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
        #expect(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
    }

    @Test(arguments: paths)
    func `is shown to nobody else`(path: String) throws {
        #expect(try get(path, peer: try #require(IPAddress("192.0.2.1"))).status == .forbidden)
        #expect(try get(path, host: "evil.example").status == .misdirectedRequest)
    }
}
