import Commerce
import JSON

/// Events as JSON, in the shape in which ``EventDecoder`` reads them, with their place in the log.
enum EventJSON {
    static func write(_ event: Event, _ writer: inout JSONWriter) {
        writer.object { json in
            json.member("event", String(event.id.rawValue))
            json.moment("time", event.time)
            json.member("type", event.action.kind.name)
            json.member("origin", name(of: event.origin))
            json.member("id", event.externalID)
            json.member("visitor", event.visitor?.description)
            if let page = event.page { write(page, &json) }
            json.member("region", event.region?.rawValue)
            if let identity = event.identity {
                json.identity("identity", identity.identifiers)
                json.flag("proven", identity.isProven)
            }
            write(event.action, &json)
        }
    }

    /// How an event came in.
    static func name(of origin: Event.Origin) -> String {
        switch origin {
        case .storefront: "storefront"
        case .server: "server"
        case .history: "history"
        }
    }

    /// `"page": {"url": "…", "referrer": "…"}`
    static func write(_ page: Page, _ json: inout JSONWriter) {
        json.name("page")
        json.object { json in
            json.member("url", page.url)
            json.member("referrer", page.referrer)
        }
    }

    private static func write(_ action: Action, _ json: inout JSONWriter) {
        switch action {
        case .pageView, .checkout: break
        case .productView(let product): json.member("product", product.rawValue)
        case .categoryView(let category): json.member("category", category.rawValue)
        case .search(let phrase, let results):
            json.member("phrase", phrase)
            json.member("results", results)
        case .cartAdd(let line), .cartRemove(let line): json.lines("lines", [line])
        case .cart(let lines): json.lines("lines", lines)
        case .order(let order):
            json.name("order")
            OrderJSON.write(order, &json)
        case .orderUpdate(let update): write(update, &json)
        case .impression(let placement, let products):
            json.member("block", placement.rawValue)
            json.texts("products", products.map(\.rawValue))
        case .click(let placement, let product):
            json.member("block", placement.rawValue)
            json.member("product", product.rawValue)
        case .identify(let details): DetailsJSON.writeMembers(details, &json)
        case .consent(let decision): ConsentJSON.writeMembers(decision, &json)
        case .mail(let engagement):
            json.member("happened", engagement.kind.name)
            json.member("letter", engagement.letter)
        case .merge(let references): json.texts("references", references.map(\.description))
        case .split(let part, let rest):
            json.texts("part", part.map(\.description))
            json.texts("from", rest.map(\.description))
        }
    }

    private static func write(_ update: OrderUpdate, _ json: inout JSONWriter) {
        json.member("order", update.id.rawValue)
        json.member("status", update.status.name)
        if !update.returned.isEmpty { json.lines("returned", update.returned) }
        json.amount("refund", update.refund)
    }
}
