public import Commerce
public import HTTPServing
public import Personalization

/// Consumption chains, for the shop's server.
///
/// - `GET /v1/chains`: every link, learned and edited.
/// - `PUT /v1/chains/{from}/{to}`: adds a link, changes or mutes one; the ends are `category:<id>` or `product:<id>`.
/// - `DELETE /v1/chains/{from}/{to}`: takes that back.
/// - `GET /v1/customers/{id}/next-offers?days=14`: what is due for a customer, whom ``PersonText`` reads.
public struct ChainRoutes: Sendable {
    /// Where the chains are served.
    public static let path = "/v1/chains"
    /// Where customers are asked about.
    public static let customersPath = "/v1/customers"
    /// The days that are looked ahead unless the request says otherwise.
    public static let usualDays = 14
    /// The days that can be looked ahead.
    public static let days = 1...90

    private static let headers = [.contentType("application/json"), .cacheControl("no-store")] + SecurityHeaders.data

    private let chains: any ChainStore
    private let now: @Sendable () -> Timestamp
    private let customers: CustomerService?
    private let text: PersonText
    private let authorisation: Authorisation
    private let done = HTTPResponse.prebuilt(status: .noContent)

    /// The routes of a shop; without its people, customers are known by their ids and browsers alone.
    public init(
        configuration: APIConfiguration, chains: any ChainStore, customers: CustomerService? = nil,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.chains = chains
        self.customers = customers
        text = PersonText(country: configuration.country)
        self.now = now
        authorisation = Authorisation(key: configuration.serverKey)
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        let link = Self.path + "/{from}/{to}"
        router.on(.get, Self.path) { request, parameters in answer(request, parameters, list) }
        router.on(.put, link, bodyLimit: 4_096) { request, parameters in answer(request, parameters, put) }
        router.on(.delete, link, bodyLimit: 0) { request, parameters in answer(request, parameters, delete) }
        router.on(.get, Self.customersPath + "/{id}/next-offers") { request, parameters in
            answer(request, parameters, nextOffers)
        }
    }

    private typealias Action = (borrowing HTTPRequest, PathParameters) throws -> HTTPResponse

    private func answer(_ request: borrowing HTTPRequest, _ parameters: PathParameters, _ action: Action) -> HTTPReply {
        do {
            try authorisation.requireServer(request)
            return .now(try action(request, parameters))
        } catch let problem as Problem {
            return .now(problem.response())
        } catch let value as InvalidValue {
            return .now(Problem.invalid(value).response())
        } catch {
            return .now(Problem.unavailable("The store refused: \(error)", retryAfterSeconds: 30).response())
        }
    }

    private func list(_ request: borrowing HTTPRequest, _ parameters: PathParameters) throws -> HTTPResponse {
        HTTPResponse(status: .ok, headers: Self.headers, body: ChainJSON.body(try chains.chains()))
    }

    private func put(_ request: borrowing HTTPRequest, _ parameters: PathParameters) throws -> HTTPResponse {
        guard MediaType.isOne(of: ["application/json"], request.header("Content-Type")) else {
            throw Problem.mediaType("application/json")
        }
        let (from, to) = try ends(parameters)
        let edit = try ChainEditDecoder.edit(from: from, to: to, request.body)
        if edit.typicalDays == nil, !edit.isMuted, try !isLearned(from, to) {
            throw InvalidValue(field: "typicalDays", reason: "is missing, and the orders do not show this link")
        }
        try chains.put(edit)
        return done
    }

    private func delete(_ request: borrowing HTTPRequest, _ parameters: PathParameters) throws -> HTTPResponse {
        let (from, to) = try ends(parameters)
        guard try chains.deleteEdit(from: from, to: to) else {
            throw Problem.notFound("Nothing was said about \(from) and \(to).")
        }
        return done
    }

    private func nextOffers(_ request: borrowing HTTPRequest, _ parameters: PathParameters) throws -> HTTPResponse {
        let person = try self.person(try text.query(parameters["id"], field: "id"))
        let days = try Self.days(request.query["days"])
        guard let offers = try chains.nextOffers(for: person, withinDays: Double(days), at: now()) else {
            throw Problem.notFound("No orders of customer \(person) are known.")
        }
        return HTTPResponse(
            status: .ok, headers: Self.headers, body: ChainJSON.body(offers, person: person, days: days))
    }

    private func person(_ query: PersonQuery) throws -> PersonID {
        if let customers, let person = try customers.person(query) { return person }
        switch query {
        case .id(let id): return id
        case .reference(.visitor(let visitor)): return PersonID(visitor)
        case .reference(.identifier): throw CustomerRoutes.unknown
        }
    }

    private func ends(_ parameters: PathParameters) throws(InvalidValue) -> (from: ChainEnd, to: ChainEnd) {
        (try ChainEnd(parameters["from"], field: "from"), try ChainEnd(parameters["to"], field: "to"))
    }

    private func isLearned(_ from: ChainEnd, _ to: ChainEnd) throws -> Bool {
        try chains.chains().contains { $0.from == from && $0.to == to && $0.origin != .added }
    }

    private static func days(_ text: String?) throws(InvalidValue) -> Int {
        guard let text, !text.isEmpty else { return usualDays }
        guard let found = Int(text), days.contains(found) else {
            throw InvalidValue(field: "days", reason: "must be \(days.lowerBound) to \(days.upperBound)")
        }
        return found
    }
}
