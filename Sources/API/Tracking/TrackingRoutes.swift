import Commerce
public import HTTPServing
import Personalization

/// `POST /v1/events`: takes what happened in the shop.
///
/// Answers 204 once the events are stored, or at once with `Vitrina-Dropped` when they are not wanted; a refusal is a
/// ``Problem``. Nothing of a refused batch is taken.
public final class TrackingRoutes: Sendable {
    let configuration: APIConfiguration
    let services: APIServices
    let drops: DropCounters
    let cors: CORS
    private let decoder: EventDecoder
    private let authorisation: Authorisation
    private let admission: Admission
    private let cookie: VisitorCookie
    private let accepted: [HTTPResponse]
    private let preflight: [HTTPResponse]

    /// The routes of a shop; what is dropped is counted in `drops`.
    public init(configuration: APIConfiguration, services: APIServices, drops: DropCounters) {
        self.configuration = configuration
        self.services = services
        self.drops = drops
        cors = CORS(origins: configuration.origins)
        decoder = configuration.eventDecoder
        authorisation = Authorisation(key: configuration.serverKey)
        admission = Admission(configuration: configuration)
        cookie = VisitorCookie(name: configuration.cookieName)
        accepted = cors.prebuilt(.noContent)
        preflight = cors.preflight(methods: "POST")
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        router.on(.post, configuration.paths.events, bodyLimit: configuration.eventBodyLimit) { [self] request, _ in
            post(request)
        }
        router.on(.options, configuration.paths.events, bodyLimit: 0) { [self] request, _ in
            .now(preflight[cors.index(of: request.header("Origin"))])
        }
    }

    private func post(_ request: borrowing HTTPRequest) -> HTTPReply {
        let origin = request.header("Origin")
        do {
            switch try intake(request) {
            case .drop(let reason): return .now(dropped(reason, origin))
            case .take(let events, let header): return store(events, header, origin)
            }
        } catch {
            return .now(error.response(cors.headers(for: origin)))
        }
    }

    /// What to do with a request.
    private enum Intake {
        case drop(DropReason)
        case take([Event], HTTPHeader?)
    }

    private func intake(_ request: borrowing HTTPRequest) throws(Problem) -> Intake {
        let now = services.now()
        let caller = try authorisation.caller(of: request)
        guard MediaType.isOne(of: ["application/json", "text/plain"], request.header("Content-Type")) else {
            throw .mediaType("application/json or text/plain")
        }
        if caller == .storefront {
            if let reason = admission.reasonToIgnore(request) { return .drop(reason) }
            try limit(1, request, now)
        }
        var batch = try decode(request, caller, now)
        if caller == .storefront, batch.events.count > 1 { try limit(batch.events.count - 1, request, now) }
        let consent = try admission.consent(of: request, stated: batch.consent, caller)
        if consent < .full { batch.forgetPeople() }
        guard consent > .none, !batch.events.isEmpty else { return .drop(.consent) }
        let header = caller == .storefront ? identify(&batch, consent, request) : nil
        return .take(batch.events, header)
    }

    private func limit(_ count: Int, _ request: borrowing HTTPRequest, _ now: Timestamp) throws(Problem) {
        guard let seconds = admission.secondsToWait(count, request, now) else { return }
        drops.count(.rate)
        throw .tooMany(retryAfterSeconds: seconds)
    }

    private func decode(
        _ request: borrowing HTTPRequest, _ caller: Authorisation.Caller, _ now: Timestamp
    ) throws(Problem) -> EventBatch {
        do throws(InvalidValue) {
            guard caller == .storefront else { return try decoder.batch(from: request.body, now: now, origin: .server) }
            return try decoder.batch(
                from: request.body, now: now, origin: .storefront, cookieVisitor: cookie.visitor(of: request))
        } catch {
            drops.count(.invalid)
            throw .invalid(error)
        }
    }

    /// Finds out whose events these are, if they do not say so: under full consent by the cookie, or by a new one.
    private func identify(_ batch: inout EventBatch, _ consent: Consent, _ request: borrowing HTTPRequest) -> HTTPHeader? {
        guard consent == .full else {
            return request.cookie(cookie.name) == nil ? nil : cookie.withdraw(isSecure: request.scheme == "https")
        }
        guard batch.lacksVisitor else { return nil }
        if let visitor = cookie.visitor(of: request) {
            batch.fillIn(visitor)
            return nil
        }
        let visitor = services.newVisitor()
        batch.fillIn(visitor)
        return cookie.issue(visitor, isSecure: request.scheme == "https")
    }

    private func store(_ events: [Event], _ header: HTTPHeader?, _ origin: String?) -> HTTPReply {
        .later { [self] promise in
            services.events.submit(events) { [self] outcome in
                promise.finish(with: response(to: outcome, header, origin))
            }
        }
    }

    private func response(to outcome: IngestOutcome, _ header: HTTPHeader?, _ origin: String?) -> HTTPResponse {
        switch outcome {
        case .stored:
            guard let header else { return accepted[cors.index(of: origin)] }
            return HTTPResponse(status: .noContent, headers: cors.headers(for: origin) + [header])
        case .busy(let seconds):
            drops.count(.busy)
            let problem = Problem.unavailable("Too many events are waiting to be stored.", retryAfterSeconds: seconds)
            return problem.response(cors.headers(for: origin))
        case .failed(let reason):
            drops.count(.storage)
            return Problem.unavailable(reason, retryAfterSeconds: 30).response(cors.headers(for: origin))
        }
    }

    private func dropped(_ reason: DropReason, _ origin: String?) -> HTTPResponse {
        drops.count(reason)
        let field = HTTPHeader("Vitrina-Dropped", reason.name)
        return HTTPResponse(status: .noContent, headers: cors.headers(for: origin) + [field])
    }
}
