import Commerce
public import HTTPServing
import JSON
public import Personalization
import Storage

/// The shop's customers, for its server and the call-centre. `{id}` is whatever ``PersonText`` reads: `email:anna@shop.example`, `phone:…`, `card:…`,
/// `customer:…`, `visitor:…`, or a person's 32 hexadecimal digits. Whatever is read or changed here stands in the audit log.
///
/// - `GET /v1/customers?query=…` finds one; `?segment=…&after=…&limit=…` lists the members of a segment or of a group of the lifecycle.
/// - `GET /v1/customers/{id}?lang=ru`: the card.
/// - `GET …/events?before=…&limit=…`, newest first; `…/orders`; `…/consents`; `…/export`, everything as one JSON.
/// - `POST …/merge` with `{"with": ["card:2200-17"]}`, `POST …/split` with `{"part": ["visitor:…"]}`: who is who, decided by the shop's people.
/// - `DELETE /v1/customers/{id}` erases.
public struct CustomerRoutes: Sendable {
    /// Where customers are.
    public static let path = "/v1/customers"
    /// The most entries of a page.
    static let pageLimit = 1...1_000

    let customers: CustomerService
    let text: PersonText
    let desk: ServerDesk
    private let ordersPath: String

    /// The routes of a shop.
    public init(configuration: APIConfiguration, customers: CustomerService) {
        self.customers = customers
        text = PersonText(country: configuration.country)
        desk = ServerDesk(configuration)
        ordersPath = configuration.paths.orders
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        let one = Self.path + "/{id}"
        router.on(.get, Self.path) { request, _ in desk.answer(request, list) }
        on(&router, one, card)
        on(&router, one + "/events", events)
        on(&router, one + "/orders", orders)
        on(&router, one + "/consents", consents)
        on(&router, one + "/export", export)
        router.on(.get, ordersPath + "/{id}") { request, parameters in
            desk.answer(request) { _ in try order(parameters["id"]) }
        }
        registerChanges(in: &router)
    }

    /// The person in the path.
    func person(_ id: String) throws -> PersonID {
        guard let person = try customers.person(try text.query(id, field: "id")) else { throw Self.unknown }
        return person
    }

    static let unknown = Problem.notFound("Nobody is known by this.")

    private func on(
        _ router: inout Router, _ path: String,
        _ action: @escaping @Sendable (PersonID, QueryReader) throws -> HTTPResponse?
    ) {
        router.on(.get, path) { request, parameters in
            desk.answer(request) { request in
                guard let answer = try action(try person(parameters["id"]), QueryReader(request.query)) else {
                    throw Self.unknown
                }
                return answer
            }
        }
    }

    private func list(_ request: borrowing HTTPRequest) throws -> HTTPResponse {
        let query = QueryReader(request.query)
        if let asked = query.text("query") {
            let found = try customers.person(try text.query(asked, field: "query")).flatMap { try customers.profile($0) }
            return ServerDesk.json(CustomerJSON.body(found.map { [$0] } ?? [], next: nil))
        }
        guard let name = query.text("segment") else {
            throw InvalidValue(field: "query", reason: "is missing, and so is segment")
        }
        let limit = try query.number("limit", in: Self.pageLimit, usually: 100)
        let segment = try SegmentID(name, field: "segment")
        guard let page = try customers.members(of: segment, after: try query.person("after"), limit: limit) else {
            throw Problem.notFound("There is no segment \(name).")
        }
        try customers.note(.members, by: ServerDesk.actor, details: "\(segment), \(page.count) people")
        return ServerDesk.json(CustomerJSON.body(page, next: page.count == limit ? page.last?.person : nil))
    }

    private func card(_ person: PersonID, _ query: QueryReader) throws -> HTTPResponse? {
        let language = try query.language()
        return try customers.card(person, in: language, by: ServerDesk.actor)
            .map { ServerDesk.json(CustomerCardJSON.body($0, in: language)) }
    }

    private func events(_ person: PersonID, _ query: QueryReader) throws -> HTTPResponse? {
        let limit = try query.number("limit", in: Self.pageLimit, usually: 100)
        let before = try query.place("before").map { EventID(rawValue: $0) }
        return try customers.events(of: person, before: before, limit: limit, by: ServerDesk.actor)
            .map { ServerDesk.json(CustomerJSON.body($0, isFull: $0.count == limit)) }
    }

    private func orders(_ person: PersonID, _ query: QueryReader) throws -> HTTPResponse? {
        try customers.orders(of: person, by: ServerDesk.actor).map { ServerDesk.json(OrderJSON.body($0)) }
    }

    private func consents(_ person: PersonID, _ query: QueryReader) throws -> HTTPResponse? {
        try customers.note(.events, by: ServerDesk.actor, about: person, details: "consents")
        return ServerDesk.json(ConsentJSON.body(try customers.consents(of: person)))
    }

    private func export(_ person: PersonID, _ query: QueryReader) throws -> HTTPResponse? {
        try customers.export(person, by: ServerDesk.actor).map { export in
            HTTPResponse(status: .ok, headers: ServerDesk.headers, pieces: CustomerExportJSON.pieces(export))
        }
    }

    private func order(_ id: String) throws -> HTTPResponse {
        guard let found = try customers.order(try OrderID(id, field: "id"), by: ServerDesk.actor) else {
            throw Problem.notFound("There is no order \(id).")
        }
        return ServerDesk.json(OrderJSON.body(found.order, buyer: found.buyer))
    }
}
