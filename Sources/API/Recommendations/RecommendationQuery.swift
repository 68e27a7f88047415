import Commerce
import HTTPServing
import Personalization

/// The parameters of `GET /v1/recommendations/{block}`, validated.
struct RecommendationQuery {
    /// How the answer is written.
    enum Format {
        case json
        case html
    }

    /// The most products in an answer.
    static let maximumLimit = 48
    /// The longest brand that is read, in characters.
    static let maximumBrand = 200
    /// The most ids that `cart` and `exclude` are read for; the rest is passed over.
    static let maximumIDs = 200

    private(set) var request: RecommendationRequest
    private(set) var format = Format.json
    /// The language of the reasons, if they were asked for.
    private(set) var language = Language.english
    /// Whether the address named a visitor.
    private(set) var namesVisitor = false

    init(_ parameters: QueryParameters, placement: Placement, now: Timestamp) throws(Problem) {
        request = RecommendationRequest(placement: placement, limit: 8, now: now)
        do throws(InvalidValue) {
            for (name, value) in parameters where !value.isEmpty { try take(name, value) }
        } catch {
            throw .invalid(error)
        }
        try requireSubject()
    }

    private mutating func take(_ name: String, _ value: String) throws(InvalidValue) {
        switch name {
        case "visitor": request.visitor = try Self.visitor(value)
        case "product": request.product = try ProductID(value, field: name)
        case "category": request.category = try CategoryID(value, field: name)
        case "region": request.region = try RegionID(value, field: name)
        case "brand": request.brand = String(value.prefix(Self.maximumBrand))
        case "explain": request.isExplained = try Self.flag(value, field: name)
        case "lang": language = try Self.language(value)
        case "phrase":
            request.phrase = value.utf8.count <= EventLimits.phrase ? value : String(value.prefix(EventLimits.phrase / 4))
        case "cart": request.cart = try Self.products(value, field: name)
        case "exclude": request.exclude = try Self.products(value, field: name)
        case "limit": request.limit = try Self.limit(value)
        case "format": format = try Self.format(value)
        default: break
        }
        namesVisitor = namesVisitor || name == "visitor"
    }

    /// Answers whose visitor is known by the cookie alone.
    mutating func assume(_ visitor: VisitorID?) {
        if !namesVisitor { request.visitor = visitor }
    }

    private func requireSubject() throws(Problem) {
        let missing: String? =
            switch request.placement {
            case .product, .complements: request.product == nil ? "product" : nil
            case .category: request.category == nil ? "category" : nil
            default: nil
            }
        if let missing { throw .invalid(InvalidValue(field: missing, reason: "is needed for this block")) }
    }

    private static func visitor(_ value: String) throws(InvalidValue) -> VisitorID {
        guard let visitor = VisitorID(hexDigits: value.utf8.span) else {
            throw InvalidValue(field: "visitor", reason: "must be 32 hexadecimal digits")
        }
        return visitor
    }

    private static func products(_ value: String, field: String) throws(InvalidValue) -> [ProductID] {
        var products: [ProductID] = []
        for part in value.split(separator: ",").prefix(maximumIDs) {
            products.append(try ProductID(String(part), field: field))
        }
        return products
    }

    private static func limit(_ value: String) throws(InvalidValue) -> Int {
        guard let limit = Int(value), 1...maximumLimit ~= limit else {
            throw InvalidValue(field: "limit", reason: "must be 1 to \(maximumLimit)")
        }
        return limit
    }

    private static func flag(_ value: String, field: String) throws(InvalidValue) -> Bool {
        switch value {
        case "1", "true": true
        case "0", "false": false
        default: throw InvalidValue(field: field, reason: "must be 0 or 1")
        }
    }

    private static func language(_ value: String) throws(InvalidValue) -> Language {
        guard let language = Language(rawValue: value) else {
            throw InvalidValue(
                field: "lang", reason: "must be one of \(Language.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return language
    }

    private static func format(_ value: String) throws(InvalidValue) -> Format {
        switch value {
        case "json": .json
        case "html": .html
        default: throw InvalidValue(field: "format", reason: "must be json or html")
        }
    }
}
