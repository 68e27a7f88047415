/// A status code (RFC 9110 §15), 200 to 599.
public struct HTTPStatus: Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The three digits.
    public let code: UInt16

    /// The status with the number `code`.
    public init(_ code: UInt16) {
        precondition((200...599).contains(code), "a final status code")
        self.code = code
    }

    /// `404` reads as a status.
    public init(integerLiteral value: UInt16) { self.init(value) }

    /// The three digits as text.
    public var description: String { String(code) }

    /// 200: here it is.
    public static let ok: HTTPStatus = 200
    /// 201: made.
    public static let created: HTTPStatus = 201
    /// 202: taken, not done yet.
    public static let accepted: HTTPStatus = 202
    /// 204: done, nothing to show.
    public static let noContent: HTTPStatus = 204
    /// 303: look there with GET.
    public static let seeOther: HTTPStatus = 303
    /// 304: what you have is still right.
    public static let notModified: HTTPStatus = 304
    /// 307: ask there, in the same way.
    public static let temporaryRedirect: HTTPStatus = 307
    /// 400: not understood.
    public static let badRequest: HTTPStatus = 400
    /// 401: say who you are.
    public static let unauthorized: HTTPStatus = 401
    /// 403: not for you.
    public static let forbidden: HTTPStatus = 403
    /// 404: nothing there.
    public static let notFound: HTTPStatus = 404
    /// 405: not in this way.
    public static let methodNotAllowed: HTTPStatus = 405
    /// 409: at odds with what is there.
    public static let conflict: HTTPStatus = 409
    /// 413: too much.
    public static let contentTooLarge: HTTPStatus = 413
    /// 415: not in this format.
    public static let unsupportedMediaType: HTTPStatus = 415
    /// 421: not the host you name.
    public static let misdirectedRequest: HTTPStatus = 421
    /// 422: understood, and wrong.
    public static let unprocessableContent: HTTPStatus = 422
    /// 429: too often.
    public static let tooManyRequests: HTTPStatus = 429
    /// 500: our fault.
    public static let internalServerError: HTTPStatus = 500
    /// 503: not now.
    public static let serviceUnavailable: HTTPStatus = 503
}
