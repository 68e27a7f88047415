import Commerce
public import HTTPServing
import JSON
public import Personalization
import Storage

/// `GET /v1/audit?before=…&customer=…&limit=…`, for the shop's server: who looked at what is known of people or changed it, the newest first.
public struct AuditRoutes: Sendable {
    /// Where the audit log is.
    public static let path = "/v1/audit"

    private let customers: CustomerService
    private let desk: ServerDesk

    /// The routes of a shop.
    public init(configuration: APIConfiguration, customers: CustomerService) {
        self.customers = customers
        desk = ServerDesk(configuration)
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        router.on(.get, Self.path) { request, _ in desk.answer(request, list) }
    }

    private func list(_ request: borrowing HTTPRequest) throws -> HTTPResponse {
        let query = QueryReader(request.query)
        let limit = try query.number("limit", in: CustomerRoutes.pageLimit, usually: 100)
        let found = try customers.auditEntries(
            before: try query.place("before"), about: try query.person("customer"), limit: limit)
        var writer = JSONWriter(capacity: 64 + 160 * found.count)
        writer.object { json in
            json.name("entries")
            json.array { json in
                for (_, entry) in found {
                    json.object { json in
                        json.moment("time", entry.time)
                        json.member("actor", entry.actor)
                        json.member("act", entry.act.name)
                        json.member("customer", entry.person?.description)
                        json.member("details", entry.details)
                    }
                }
            }
            if found.count == limit, let last = found.last { json.member("next", String(last.number)) }
        }
        return ServerDesk.json(writer.bytes)
    }
}
