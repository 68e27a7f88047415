internal import Commerce
internal import Recommenders

/// What each block is filled with: recommenders in order, each filling what the ones before left open.
///
/// ```
/// product      alternatives of its category → of those beside it → bestsellers of its categories → the shop's: to a row
/// goes-well    complements → categories that go with it → looked at together elsewhere → bestsellers elsewhere: to a row
/// category     the region's bestsellers, then the shop's, in it → in the ones above, if it has none
/// cart         complements of what is in it → looked at together; empty: personal
/// search       where people went who searched so → names with the words → personal
/// new, sale    in the page's category alone; without one, in the categories that interest the visitor → in the shop
/// next-offer   what is due → what the customer buys again and again; shorter rather than wrong
/// session      what is looked at next → personal
/// thanks       complements of what was bought → personal
/// home, account, 404 and all others: personal
/// personal     the session, alternatives, complements, what is due, interests, taking turns; strangers: the most popular categories
/// ```
/// At the end of each stand the shop's bestsellers, except where the block's name would not be true of them: what is new, reduced, due or
/// seen before.
struct Strategies: Sendable {
    /// Candidates asked of a recommender for each place of the block: the block's rules will take some away.
    static let spare = 4

    let alternatives = Alternatives()
    let complements = Complements()
    let coViews = CoViews()
    let interest = CategoryInterest()
    let exploration = Exploration()
    let nextBasket = NextBasket()
    let leaders = Leaders()

    /// A block being filled: what is asked, of whom, out of what.
    struct Question {
        var request: RecommendationRequest
        var context: VisitorContext
        /// Candidates to ask of each recommender.
        var wanted: Int { Strategies.spare * request.limit }
        var now: Timestamp { request.now }
    }

    /// Fills a block.
    func fill(
        _ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) {
        let request = question.request
        switch request.placement {
        case .product: fillProduct(&selection, question, memory, &scratch)
        case .complements: fillComplements(&selection, question, memory, &scratch)
        case .category: fillCategory(&selection, question, memory)
        case .cart: fillCart(&selection, question, memory, &scratch)
        case .search: fillSearch(&selection, question, memory, &scratch)
        case .newArrivals: return fillNew(&selection, question, memory)
        case .sale: return fillSale(&selection, question, memory)
        case .nextOffer: return fillNextOffer(&selection, question, memory, &scratch)
        case .recentlyViewed:
            return selection.fill(
                from: question.context.looks.map { Recommendation(item: $0.item, score: 0, source: .recentlyViewed) })
        case .bestsellers: fillBestsellers(&selection, question, memory)
        case .thanks: fillThanks(&selection, question, memory, &scratch)
        case .session: fillSession(&selection, question, memory, &scratch)
        default: fillPersonal(&selection, question, memory, &scratch)
        }
        let enough = enough(for: question, memory)
        guard selection.gathered < enough else { return }
        if let region = request.region {
            selection.fill(from: leaders.region(region, memory, at: request.now), until: max(enough, Self.row))
        }
        selection.fill(from: leaders.shop(memory, at: request.now), until: max(enough, Self.row))
    }

    /// Items that fill a row of a block.
    static let row = 4

    /// Items that are enough: a block about something known is filled up with what is only near it to a row, bestsellers of a category
    /// with others not at all unless it has none, others to their end.
    func enough(for question: Question, _ memory: borrowing ShopMemory) -> Int {
        let request = question.request
        switch request.placement {
        case .category where request.category.flatMap { memory.catalogue.number(of: $0) } != nil: return 1
        case .product where anchor(of: question, memory) != nil, .complements where anchor(of: question, memory) != nil,
            .cart where !question.context.cart.isEmpty:
            return min(request.limit, Self.row)
        default: return request.limit
        }
    }

    /// Whether a block may be shorter than asked for, since anything else would belie its name.
    static func mayBeShort(_ placement: Placement) -> Bool {
        switch placement {
        case .recentlyViewed, .nextOffer, .newArrivals, .sale: true
        default: false
        }
    }

    /// The product of the page, if anything is known of it.
    func anchor(of question: Question, _ memory: borrowing ShopMemory) -> ItemNumber? {
        question.request.product.flatMap { memory.models.numbering.existingNumber(of: $0) }
    }
}

extension Recommendation {
    /// The same item under another recommender's name.
    func from(_ source: Source) -> Recommendation {
        Recommendation(item: item, score: score, source: source)
    }
}
