import Commerce
import JSON

/// What happened, by the event's `type`.
extension EventDecoder {
    func action(of event: JSONValue) throws(JSONError) -> Action {
        let type = try event.required("type")
        guard let kind = Action.Kind(wire: type) else { throw try Self.unknown(type) }
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
        }
    }

    private static func unknown(_ type: JSONValue) throws(JSONError) -> JSONError {
        _ = try type.string()
        return type.error("must be one of \(Action.Kind.allCases.map(\.name).joined(separator: ", "))")
    }

    private func search(_ event: JSONValue) throws(JSONError) -> Action {
        let member = try event.required("phrase")
        let phrase = try member.text(cutTo: EventLimits.phrase)
        guard !phrase.isEmpty else { throw member.error("must not be empty") }
        return .search(phrase: phrase, results: try event.member("results")?.count())
    }

    private func order(_ order: JSONValue) throws(JSONError) -> Order {
        let currency = try order.member("currency")?.currency() ?? currency
        let lines = try order.required("lines")
        guard try lines.elements().count > 0 else { throw lines.error("must not be empty") }
        return Order(
            id: try order.required("id").identifier(), lines: try self.lines(lines, currency: currency),
            total: try order.member("total")?.money(in: currency))
    }

    private func lines(_ list: JSONValue, currency: Currency) throws(JSONError) -> [CartLine] {
        try list.mapElements(atMost: EventLimits.lines) { element throws(JSONError) in
            try line(element, currency: currency)
        }
    }

    private func line(_ value: JSONValue, currency: Currency) throws(JSONError) -> CartLine {
        let currency = try value.member("currency")?.currency() ?? currency
        return CartLine(
            product: try value.required("product").identifier(),
            quantity: try value.member("quantity")?.quantity() ?? 1,
            price: try value.member("price")?.money(in: currency))
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
