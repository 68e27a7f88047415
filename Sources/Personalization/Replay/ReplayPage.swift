internal import Commerce

/// The page that an event opened, as far as its blocks are concerned.
struct ReplayPage {
    /// The blocks of the page.
    let requests: [RecommendationRequest]

    /// The page of an event; `isFirst` says that the visit began with it.
    init(_ event: Event, limit: Int, isFirst: Bool) {
        func request(_ block: Placement, _ change: (inout RecommendationRequest) -> Void = { _ in }) -> RecommendationRequest {
            var request = RecommendationRequest(placement: block, visitor: event.visitor, limit: limit, now: event.time)
            request.region = event.region
            change(&request)
            return request
        }
        switch event.action {
        case .productView(let product):
            requests = [.product, .complements, .session].map { request($0) { $0.product = product } }
        case .categoryView(let category):
            requests = [.category, .newArrivals, .sale].map { request($0) { $0.category = category } }
        case .search(let phrase, _): requests = [request(.search) { $0.phrase = phrase }]
        case .cartAdd: requests = [request(.cart)]
        case .order: requests = [request(.thanks)]
        case .pageView: requests = isFirst ? [request(.home), request(.nextOffer)] : []
        case .cartRemove, .cart, .checkout, .impression, .click, .identify, .orderUpdate, .consent, .mail, .merge, .split:
            requests = []
        }
    }
}
