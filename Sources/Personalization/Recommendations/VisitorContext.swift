internal import Commerce
internal import Recommenders
internal import Stemming

/// What is known of the one who asks, in item numbers.
struct VisitorContext {
    /// The running session's clicks, oldest first; empty when there is none.
    var clicks: [ItemNumber] = []
    /// The running session's number in the index.
    var session: SessionNumber?
    /// Looks of the past, the latest first, those of the running session included.
    var looks: [Interaction] = []
    /// Items looked at before the running session, the latest first.
    var earlier: [ItemNumber] = []
    /// What lies in the cart.
    var cart: [ItemNumber] = []
    /// The customer's number in the purchases; nil for somebody without an order.
    var customer: CustomerNumber?
    /// The segments that the visitor is in.
    var segments: Set<SegmentID> = []
    /// The stems of the phrase that was searched for.
    var words: [UInt32] = []

    /// What is known of the one who asks.
    ///
    /// - Parameters:
    ///   - segments: the shop's own segments that they are in, groups of the lifecycle among them.
    ///   - usesEarlierSessions: whether looks before the running session count.
    init(
        _ request: RecommendationRequest, profile: Profile?, segments: Set<SegmentID> = [], models: borrowing LearnedModels,
        usesEarlierSessions: Bool = true
    ) {
        cart = Self.numbers(request.cart ?? profile?.cart.map(\.product) ?? [], models)
        words = request.phrase.map { PhraseTokens.stems(of: $0) } ?? []
        if let profile { take(profile, of: request.visitor, at: request.now, models) }
        if !usesEarlierSessions {
            looks.removeAll { earlier.contains($0.item) }
            earlier = []
        }
        self.segments = segments.union(Self.segments(of: profile, hasCart: !cart.isEmpty))
    }

    /// The items that the session's visitor has seen in it, or else in the past, as far as they tell what comes next, oldest first.
    var path: [ItemNumber] { clicks.isEmpty ? earlier.prefix(Self.pastItems).reversed() : clicks }

    /// Items of the past that stand in for a session that has not begun.
    private static let pastItems = 5

    private mutating func take(
        _ profile: Profile, of visitor: VisitorID?, at now: Timestamp, _ models: borrowing LearnedModels
    ) {
        customer = models.customers.existingNumber(of: profile.person)
        if !profile.session.isOver(at: now) {
            clicks = Self.numbers(profile.session.views, models)
            session = visitor.flatMap { models.openSession(of: $0) }
        }
        for look in profile.viewed {
            guard let item = models.numbering.existingNumber(of: look.product) else { continue }
            looks.append(Interaction(item: item, time: look.time))
            if session == nil || look.time < profile.session.start { earlier.append(item) }
        }
    }

    private static func segments(of profile: Profile?, hasCart: Bool) -> Set<SegmentID> {
        var segments: Set<SegmentID> = hasCart ? [.cart] : []
        if (profile?.orderCount ?? 0) > 0 { segments.insert(.buyers) }
        segments.insert((profile?.sessionCount ?? 0) > 1 || (profile?.orderCount ?? 0) > 0 ? .returning : .new)
        return segments
    }

    private static func numbers(_ products: [ProductID], _ models: borrowing LearnedModels) -> [ItemNumber] {
        var numbers: [ItemNumber] = []
        numbers.reserveCapacity(products.count)
        for product in products {
            if let number = models.numbering.existingNumber(of: product) { numbers.append(number) }
        }
        return numbers
    }
}
