public import Commerce
public import HTTPServing

/// The storefront of the demo shop: its pages and pictures, with the script and the blocks in them as any shop has them.
public struct DemoRoutes: Sendable {
    /// Products on one page of a category.
    static let pageSize = 24
    /// The most results of a search.
    static let searchLimit = 48

    let name: String
    let shelves: any DemoShelves
    let templates: DemoTemplates
    let prices: @Sendable (Money) -> String
    let people: [DemoVisitor]
    let places: [DemoPlace]
    let why: Why?
    private let picture: @Sendable (ProductID) -> [UInt8]?

    /// Answers a block's request with the reasons, as the recommendation routes do for the bearer of a key.
    public typealias Why = @Sendable (_ request: borrowing HTTPRequest, _ block: String) -> HTTPResponse

    /// The pages of a shop.
    ///
    /// - Parameters:
    ///   - name: The shop's name.
    ///   - prices: Writes an amount as the shop does: `€12.50`.
    ///   - people: With whose eyes one may look at the shop.
    ///   - places: Where one may have things delivered to; prices, stock and tastes differ.
    ///   - why: Tells a block's reasons; nil leaves the question out of the pages.
    ///   - picture: A product's picture as an SVG document; nil when there is none.
    public init(
        name: String, shelves: any DemoShelves, templates: DemoTemplates,
        prices: @escaping @Sendable (Money) -> String, people: [DemoVisitor] = [], places: [DemoPlace] = [],
        why: Why? = nil,
        picture: @escaping @Sendable (ProductID) -> [UInt8]?
    ) {
        self.name = name
        self.shelves = shelves
        self.templates = templates
        self.prices = prices
        self.people = people
        self.places = places
        self.why = why
        self.picture = picture
    }

    /// Adds the shop's routes.
    public func register(in router: inout Router) {
        router.on(.get, "/") { request, _ in .now(home(request)) }
        router.on(.get, "/c/{category}") { request, path in .now(category(path["category"], request)) }
        router.on(.get, "/p/{product}") { request, path in .now(product(path["product"], request)) }
        router.on(.get, "/search") { request, _ in .now(search(request)) }
        let plain = [
            ("cart", "Cart"), ("checkout", "Checkout"), ("thanks", "Thank you"), ("account", "Account"), ("new", "New"),
            ("sale", "Sale"),
        ]
        for (path, title) in plain {
            router.on(.get, "/" + path) { request, _ in .now(answer(path, page(path, title, request))) }
        }
        if let why {
            router.on(.get, "/demo/why/{block}") { request, path in .now(why(request, path["block"])) }
        }
        router.on(.get, "/pictures/{file}") { request, path in .now(picture(path["file"], request)) }
    }

    /// The page for an address where nothing is.
    public func missing(_ request: borrowing HTTPRequest) -> HTTPResponse {
        answer("missing", page("404", "Not here", request), status: .notFound)
    }

    private func picture(_ file: String, _ request: borrowing HTTPRequest) -> HTTPResponse {
        guard file.hasSuffix(".svg"), let id = ProductID(rawValue: String(file.dropLast(4))), let bytes = picture(id) else {
            return missing(request)
        }
        let headers: [HTTPHeader] = [
            .contentType("image/svg+xml"), .cacheControl("public, max-age=86400"),
            HTTPHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
            HTTPHeader("X-Content-Type-Options", "nosniff"),
        ]
        return HTTPResponse(status: .ok, headers: headers, body: bytes)
    }
}
