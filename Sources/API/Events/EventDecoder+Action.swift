import Commerce
import JSON

/// What happened, by the event's `type`.
extension EventDecoder {
    func action(of event: JSONValue, _ origin: Event.Origin) throws(JSONError) -> Action {
        let type = try event.required("type")
        guard let kind = Action.Kind(wire: type) else { throw try Self.unknown(type) }
        guard kind.isBehaviour || origin != .storefront || !Self.serverKinds.contains(kind) else {
            throw type.error("is for the shop's server, with its key")
        }
        return switch kind {
        case .pageView: .pageView
        case .productView: .productView(try event.required("product").identifier())
        case .categoryView: .categoryView(try event.required("category").identifier())
        case .search: try search(event)
        case .cartAdd: .cartAdd(try line(event, currency: currency))
        case .cartRemove: .cartRemove(try line(event, currency: currency))
        case .cart: .cart(try lines(event.required("lines"), currency: currency))
        case .checkout: .checkout
        case .order: .order(try order(event.required("order")))
        case .impression: .impression(try event.required("block").identifier(), try products(event.required("products")))
        case .click: .click(try event.required("block").identifier(), try event.required("product").identifier())
        case .identify: .identify(try details(event))
        case .orderUpdate: .orderUpdate(try orderUpdate(event))
        case .consent: .consent(try decision(event))
        case .mail: .mail(try engagement(event))
        case .merge, .split: throw try Self.unknown(type)
        }
    }

    /// What happens outside of the browser.
    private static let serverKinds: Set<Action.Kind> = [.orderUpdate, .mail]

    /// Kinds that can be told. People are merged and split by hand only, in the admin panel.
    private static let names = Action.Kind.allCases.filter { $0 != .merge && $0 != .split }.map(\.name).joined(separator: ", ")

    private static func unknown(_ type: JSONValue) throws(JSONError) -> JSONError {
        _ = try type.string()
        return type.error("must be one of \(names)")
    }

    private func search(_ event: JSONValue) throws(JSONError) -> Action {
        let member = try event.required("phrase")
        let phrase = try member.text(cutTo: EventLimits.phrase)
        guard !phrase.isEmpty else { throw member.error("must not be empty") }
        return .search(phrase: phrase, results: try event.member("results")?.count())
    }

    private func products(_ list: JSONValue) throws(JSONError) -> [ProductID] {
        guard try list.elements().count > 0 else { throw list.error("must not be empty") }
        return try list.mapElements(atMost: EventLimits.products) { element throws(JSONError) in
            try element.identifier()
        }
    }
}

extension Action.Kind {
    /// The kind that a JSON string names, without making the string.
    fileprivate init?(wire type: JSONValue) {
        if type.isString("productView") {
            self = .productView
        } else if type.isString("pageView") {
            self = .pageView
        } else if type.isString("impression") {
            self = .impression
        } else {
            guard let name = try? type.string(), let kind = Action.Kind(name: name) else { return nil }
            self = kind
        }
    }
}
