import Commerce
import Personalization

/// Somebody whose session is running.
struct Shopper {
    /// Who it is.
    var visitor: VisitorID
    /// Where they shop, if that is known.
    var region: RegionID?
    /// What they have looked at, oldest first.
    var seen: [ProductID]

    /// What a block of theirs is asked with.
    func request(_ placement: Placement, at now: Timestamp) -> RecommendationRequest {
        var request = RecommendationRequest(placement: placement, visitor: visitor, limit: 12, now: now)
        request.region = region
        switch placement {
        case .product, .complements: request.product = seen.last
        case .cart: request.cart = Array(seen.suffix(2))
        default: break
        }
        return request
    }
}
