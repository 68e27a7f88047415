import Commerce
public import HTTPServing
import JSON
public import Personalization

/// `GET` and `PUT /v1/retention`, for the shop's server: after how many days events of which kind are removed.
///
/// ```
/// {"days": {"pageView": 365, "productView": 730, "order": 1825}}
/// ```
/// What is not named is kept for ever. `order` speaks of all that is told of an order.
public struct RetentionRoutes: Sendable {
    /// Where the periods are.
    public static let path = "/v1/retention"

    private let retention: RetentionService
    private let desk: ServerDesk

    /// The routes of a shop.
    public init(configuration: APIConfiguration, retention: RetentionService) {
        self.retention = retention
        desk = ServerDesk(configuration)
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        router.on(.get, Self.path) { request, _ in desk.answer(request) { _ in ServerDesk.json(body(try retention.policy())) } }
        router.on(.put, Self.path, bodyLimit: 4_096) { request, _ in desk.answer(request, put) }
    }

    private func put(_ request: borrowing HTTPRequest) throws -> HTTPResponse {
        try ServerDesk.requireJSON(request)
        try retention.put(try Self.policy(from: request.body), by: ServerDesk.actor)
        return ServerDesk.done
    }

    private func body(_ policy: RetentionPolicy) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.name("days")
            json.object { json in
                for kind in RetentionPolicy.kinds {
                    guard let days = policy.days[kind] else { continue }
                    json.name(kind.name)
                    json.int(days)
                }
            }
        }
        return writer.bytes
    }

    private static func policy(from body: [UInt8]) throws(InvalidValue) -> RetentionPolicy {
        var days: [String: Int] = [:]
        do throws(JSONError) {
            let root = try JSONDocument.parse(body, maximumDepth: 4).root
            try root.refuseMembers(except: ["days"])
            for member in try root.required("days").members() where !member.value.isNull {
                days[member.name] = try member.value.count()
            }
        } catch {
            throw InvalidValue(field: error.path, reason: error.reason)
        }
        do throws(InvalidValue) { return try RetentionPolicy(named: days) } catch { throw error.inside("days") }
    }
}
