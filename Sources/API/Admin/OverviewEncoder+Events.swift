import Commerce
import JSON

/// The live events.
extension OverviewEncoder {
    /// Of a visitor's id the first six digits: enough to tell people on the page apart, too few to look anyone up.
    private static let visitorDigits = 6

    func write(_ event: Event, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", String(event.id.rawValue))
            json.member("time", event.time)
            json.member("type", event.action.kind.name)
            json.member("origin", Self.name(of: event.origin))
            json.member("visitor", event.visitor.map { String($0.description.prefix(Self.visitorDigits)) })
            json.member("page", event.page?.url)
            write(event.action, to: &json)
        }
    }

    private func write(_ action: Action, to json: inout JSONWriter) {
        switch action {
        case .pageView, .checkout: break
        case .productView(let product): write(product, to: &json)
        case .categoryView(let category): json.member("category", category.rawValue)
        case .search(let phrase, let results):
            json.member("phrase", phrase)
            json.member("results", results)
        case .cartAdd(let line), .cartRemove(let line):
            write(line.product, to: &json)
            json.member("quantity", line.quantity)
        case .cart(let lines): json.member("products", lines.count)
        case .order(let order): write(order, to: &json)
        case .impression(let placement, let products):
            json.member("block", placement.rawValue)
            json.member("products", products.count)
        case .click(let placement, let product):
            json.member("block", placement.rawValue)
            write(product, to: &json)
        case .orderUpdate(let update):
            json.member("order", update.id.rawValue)
            json.member("status", update.status.name)
        case .consent(let decision):
            json.member("purpose", decision.purpose.name)
            json.name("given")
            json.bool(decision.isGiven)
        case .mail(let engagement): json.member("happened", engagement.kind.name)
        // Who people are is nobody's business here.
        case .identify, .merge, .split: break
        }
    }

    private func write(_ product: ProductID, to json: inout JSONWriter) {
        json.member("product", product.rawValue)
        json.member("productName", productName(product))
    }

    private func write(_ order: Order, to json: inout JSONWriter) {
        json.member("order", order.id.rawValue)
        json.member("products", order.lines.count)
        guard let revenue = order.revenue else { return }
        json.name("total")
        json.amountWithCurrency(revenue)
    }

    private static func name(of origin: Event.Origin) -> String {
        switch origin {
        case .storefront: "storefront"
        case .server: "server"
        case .history: "history"
        }
    }
}
