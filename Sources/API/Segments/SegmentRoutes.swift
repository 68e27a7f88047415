public import Commerce
public import HTTPServing
import JSON
public import Personalization
import Storage

/// The shop's segments, for its server. The JSON is that of ``SegmentDecoder``; a change holds when it is answered: everybody has been judged by it.
///
/// - `GET /v1/segments?lang=ru`: all, with counts and rules as sentences. `GET`, `PUT` and `DELETE /v1/segments/{id}` for one.
/// - `POST /v1/segments/preview` with `{"rule": {…}, "sample": 5}`: how many fit a rule that is being edited, and some of them.
/// - `GET /v1/segments/{id}/members.csv`: everybody in it; `…/movements?from=…&to=…`: how many entered and left.
public struct SegmentRoutes: Sendable {
    /// Where segments are.
    public static let path = "/v1/segments"
    private static let bodyLimit = 1 << 20

    private let segments: SegmentService
    private let customers: CustomerService
    private let decoder = SegmentDecoder()
    private let now: @Sendable () -> Timestamp
    private let desk: ServerDesk

    /// The routes of a shop.
    public init(
        configuration: APIConfiguration, segments: SegmentService, customers: CustomerService,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.segments = segments
        self.customers = customers
        self.now = now
        desk = ServerDesk(configuration)
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        let one = Self.path + "/{id}"
        router.on(.get, Self.path) { request, _ in desk.answer(request, list) }
        router.on(.post, Self.path + "/preview", bodyLimit: Self.bodyLimit) { request, _ in desk.answer(request, preview) }
        on(&router, .get, one, get)
        on(&router, .put, one, put)
        on(&router, .delete, one) { _, id in try delete(id) }
        on(&router, .get, one + "/members.csv") { _, id in try members(of: id) }
        on(&router, .get, one + "/movements", movements)
    }

    private func on(
        _ router: inout Router, _ method: HTTPMethod, _ path: String,
        _ action: @escaping @Sendable (borrowing HTTPRequest, SegmentID) throws -> HTTPResponse
    ) {
        router.on(method, path, bodyLimit: method == .put ? Self.bodyLimit : 0) { request, parameters in
            desk.answer(request) { request in try action(request, try SegmentID(parameters["id"], field: "id")) }
        }
    }

    private func list(_ request: borrowing HTTPRequest) throws -> HTTPResponse {
        let language = try QueryReader(request.query).language()
        var writer = JSONWriter()
        try writer.object { json in
            json.name("segments")
            try json.array { json in for found in segments.segments() { try write(found, in: language, &json) } }
        }
        return ServerDesk.json(writer.bytes)
    }

    private func get(_ request: borrowing HTTPRequest, _ id: SegmentID) throws -> HTTPResponse {
        guard let found = segments.segment(id) else { throw Self.unknown(id) }
        var writer = JSONWriter()
        try write(found, in: try QueryReader(request.query).language(), &writer)
        return ServerDesk.json(writer.bytes)
    }

    private func put(_ request: borrowing HTTPRequest, _ id: SegmentID) throws -> HTTPResponse {
        try ServerDesk.requireJSON(request)
        try segments.put(try decoder.segment(id, from: request.body))
        return ServerDesk.done
    }

    private func delete(_ id: SegmentID) throws -> HTTPResponse {
        do {
            guard try segments.deleteSegment(id) else { throw Self.unknown(id) }
            return ServerDesk.done
        } catch let error as SegmentError {
            throw Problem.inUse("The segment is \(error).")
        }
    }

    private func preview(_ request: borrowing HTTPRequest) throws -> HTTPResponse {
        try ServerDesk.requireJSON(request)
        let language = try QueryReader(request.query).language()
        let (rule, sample) = try decoder.draft(from: request.body)
        let found = try segments.preview(rule, sample: sample)
        let sentence = try segments.sentence(rule, in: language)
        let people = try found.sample.compactMap { try customers.profile($0) }
        var writer = JSONWriter()
        writer.object { json in
            json.member("count", found.count)
            json.member("outOf", found.outOf)
            json.member("sentence", sentence)
            json.name("sample")
            json.array { json in for person in people { CustomerJSON.write(person, &json) } }
        }
        return ServerDesk.json(writer.bytes)
    }

    private func members(of id: SegmentID) throws -> HTTPResponse {
        guard try customers.members(of: id, after: nil, limit: 1) != nil else { throw Self.unknown(id) }
        try customers.note(.members, by: ServerDesk.actor, details: "\(id), all")
        let file = MemberFile(segment: id, customers: customers)
        let headers = [
            HTTPHeader.contentType("text/csv; charset=utf-8"), .cacheControl("no-store"),
            HTTPHeader("Content-Disposition", "attachment; filename=\"members.csv\""),
        ]
        return HTTPResponse(status: .ok, headers: headers + SecurityHeaders.data) { file.next() }
    }

    private func movements(_ request: borrowing HTTPRequest, _ id: SegmentID) throws -> HTTPResponse {
        guard Lifecycle(id) != nil || segments.segment(id) != nil else { throw Self.unknown(id) }
        let (from, until) = try QueryReader(request.query).stretch(until: now())
        let report = try segments.movements(from: from, until: until)
        var writer = JSONWriter()
        writer.object { json in
            json.member("segment", id.rawValue)
            json.moment("from", from)
            json.moment("to", until)
            json.member("entered", report.entered(id))
            json.member("left", report.left(id))
        }
        return ServerDesk.json(writer.bytes)
    }

    private func write(_ found: SegmentOverview, in language: Language, _ json: inout JSONWriter) throws {
        let sentence = try segments.sentence(found.segment.rule, in: language)
        SegmentJSON.write(found.segment, &json) { json in
            json.member("count", found.count)
            json.member("sentence", sentence)
        }
    }

    private static func unknown(_ id: SegmentID) -> Problem { .notFound("There is no segment \(id).") }
}
