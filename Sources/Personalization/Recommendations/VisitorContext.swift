internal import Commerce
internal import Recommenders

/// What is known of the one who asks, in item numbers.
struct VisitorContext {
    /// The running session's clicks, oldest first; empty when there is none.
    var clicks: [ItemNumber] = []
    /// The running session's number in the index.
    var session: SessionNumber?
    /// Looks of the past, the latest first.
    var looks: [Interaction] = []
    /// What lies in the cart.
    var cart: [ItemNumber] = []

    init(_ request: RecommendationRequest, profile: Profile?, models: borrowing LearnedModels) {
        if let profile {
            if !profile.session.isOver(at: request.now) {
                clicks = Self.numbers(profile.session.views, models)
                session = models.openSession(of: profile.visitor)
            }
            for look in profile.viewed {
                guard let item = models.numbering.existingNumber(of: look.product) else { continue }
                looks.append(Interaction(item: item, time: look.time))
            }
        }
        cart = Self.numbers(request.cart ?? profile?.cart.map(\.product) ?? [], models)
    }

    private static func numbers(_ products: [ProductID], _ models: borrowing LearnedModels) -> [ItemNumber] {
        var numbers: [ItemNumber] = []
        for product in products {
            if let number = models.numbering.existingNumber(of: product) { numbers.append(number) }
        }
        return numbers
    }
}
