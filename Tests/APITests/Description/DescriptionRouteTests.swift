import HTTPServing
import JSON
import Testing

@testable import API

@Suite struct `The description of the API` {
    /// `GET /v1/products/{id}` of everything described.
    private static func described(_ paths: Paths = Paths()) throws -> Set<String> {
        var found: Set<String> = []
        let root = try JSONDocument.parse(Array(DescriptionRoute.text(paths).utf8), maximumDepth: 40).root
        for path in try root.required("paths").members() {
            for operation in try path.value.members() { found.insert("\(operation.name.uppercased()) \(path.name)") }
        }
        return found
    }

    @Test func `speaks of every route, and of none that is not there`() throws {
        let api = try PeopleAPI()
        let routes = api.handler.routes.filter { $0.path.hasPrefix("/v1/") || $0.path == "/health" }
            .filter { $0.method != .options }.map { "\($0.method.rawValue) \($0.path)" }
        #expect(try Self.described() == Set(routes))
    }

    @Test func `has the shop's own paths`() throws {
        var paths = Paths()
        (paths.events, paths.orders) = ("/happened", "/sold")
        let described = try Self.described(paths)
        #expect(described.isSuperset(of: ["POST /happened", "POST /sold", "PUT /sold/{id}/status", "GET /v1/rules"]))
        #expect(!described.contains("POST /v1/events") && !described.contains("POST /v1/orders"))
    }

    @Test func `names every answer that every route can give`() throws {
        let root = try JSONDocument.parse(Array(DescriptionRoute.text(Paths()).utf8), maximumDepth: 40).root
        for path in try root.required("paths").members() {
            for operation in try path.value.members() {
                let statuses = Set(try operation.value.required("responses").members().map(\.name))
                let hasBody = try operation.value.member("requestBody") != nil
                #expect(statuses.contains { $0.hasPrefix("2") }, "\(path.name)")
                #expect(statuses.isSuperset(of: ["400", "503"]) && (!hasBody || statuses.contains("415")), "\(path.name)")
            }
        }
    }
}
