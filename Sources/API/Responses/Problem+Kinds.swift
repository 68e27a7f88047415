import Commerce
import HTTPServing
import JSON

/// The problems there are.
extension Problem {
    /// 400: a field is wrong.
    static func invalid(_ value: InvalidValue) -> Problem {
        Problem(
            "invalid-value", title: "A value is not valid", status: .badRequest, detail: value.description,
            field: value.field.isEmpty ? nil : value.field)
    }

    /// 400: a field is wrong.
    static func invalid(_ error: JSONError) -> Problem {
        invalid(InvalidValue(field: error.path, reason: error.reason))
    }

    /// 401: the key is missing or wrong.
    static var unauthorised: Problem {
        var problem = Problem(
            "unauthorised", title: "The server key is missing or wrong", status: .unauthorized,
            detail: "Send the server key as Authorization: Bearer <key>.")
        problem.headers = [HTTPHeader("WWW-Authenticate", "Bearer")]
        return problem
    }

    /// 404: no such thing.
    static func notFound(_ detail: String) -> Problem {
        Problem("not-found", title: "There is no such thing", status: .notFound, detail: detail)
    }

    /// 405: not in this way.
    static func notAllowed(_ allow: HTTPHeader?) -> Problem {
        var problem = Problem("method-not-allowed", title: "Not with this method", status: .methodNotAllowed)
        problem.headers = allow.map { [$0] } ?? []
        return problem
    }

    /// 409: something else needs it.
    static func inUse(_ detail: String) -> Problem {
        Problem("in-use", title: "Something else needs it", status: .conflict, detail: detail)
    }

    /// 415: the body is in another format.
    static func mediaType(_ accepted: String) -> Problem {
        Problem(
            "unsupported-media-type", title: "The body is in a format that is not read here", status: .unsupportedMediaType,
            detail: "Send \(accepted).")
    }

    /// 429: too many from one address.
    static func tooMany(retryAfterSeconds: Int) -> Problem {
        var problem = Problem("too-many-events", title: "Too many events from this address", status: .tooManyRequests)
        problem.retryAfterSeconds = retryAfterSeconds
        return problem
    }

    /// 503: not at the moment.
    static func unavailable(_ detail: String, retryAfterSeconds: Int) -> Problem {
        var problem = Problem("unavailable", title: "Not possible at the moment", status: .serviceUnavailable, detail: detail)
        problem.retryAfterSeconds = retryAfterSeconds
        return problem
    }
}
