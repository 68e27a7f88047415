public import HTTPServing

/// Which pages' scripts may read answers (Fetch standard, CORS protocol). Never with credentials.
public struct CORS: Sendable {
    private let origins: [String]
    /// Header fields for each origin, and at the end those for anyone else.
    private let fields: [[HTTPHeader]]

    /// Lets pages of these origins read, or pages of any origin if the list is empty.
    public init(origins: [String]) {
        let shared = HTTPHeader("Cross-Origin-Resource-Policy", "cross-origin")
        let varies = HTTPHeader("Vary", "Origin")
        self.origins = origins
        fields =
            origins.map { [HTTPHeader("Access-Control-Allow-Origin", $0), varies, shared] }
            + [origins.isEmpty ? [HTTPHeader("Access-Control-Allow-Origin", "*"), shared] : [varies, shared]]
    }

    /// The place of an origin in what ``prebuilt(_:_:body:)`` gives.
    func index(of origin: String?) -> Int {
        guard let origin else { return origins.count }
        return origins.firstIndex(of: origin) ?? origins.count
    }

    /// The header fields for a request's `Origin`.
    public func headers(for origin: String?) -> [HTTPHeader] { fields[index(of: origin)] }

    /// One answer for each way of addressing it, built once.
    func prebuilt(_ status: HTTPStatus, _ headers: [HTTPHeader] = [], body: [UInt8] = []) -> [HTTPResponse] {
        fields.map { .prebuilt(status: status, headers: headers + $0, body: body) }
    }

    /// The answers to a preflight, one for each way of addressing it; browsers keep them for a day.
    func preflight(methods: String) -> [HTTPResponse] {
        prebuilt(
            .noContent,
            [
                HTTPHeader("Access-Control-Allow-Methods", methods), HTTPHeader("Access-Control-Allow-Headers", "Content-Type"),
                HTTPHeader("Access-Control-Max-Age", "86400"),
            ])
    }
}
