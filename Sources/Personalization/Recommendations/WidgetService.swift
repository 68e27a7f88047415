internal import Commerce
internal import Recommenders
public import Storage

/// Answers blocks: joins the visitor's profile, the live models and the catalogue. Reading never writes.
public final class WidgetService: Sendable {
    private let store: Store
    private let models: LiveModels
    private let strategies = Strategies()
    private let ledger: RuleLedger
    private let people: PeopleIndex?

    /// The most products in a block.
    public static let maximumLimit = 100

    /// A service over a store and its models; the ledger hears what becomes of the rules, and rules about segments ask the people who is in them.
    public init(store: Store, models: LiveModels, ledger: RuleLedger = RuleLedger(), people: PeopleIndex? = nil) {
        self.store = store
        self.models = models
        self.ledger = ledger
        self.people = people
    }

    /// The products of a block, the best first: available ones, none twice, no two variants of one, nothing from the cart, the shop's rules
    /// obeyed. Not empty as long as the catalogue has an available product, except where only few things are true of the block's name:
    /// "recently viewed", "next offer", "new" and "sale" show what there is.
    public func recommend(_ request: RecommendationRequest) -> [RecommendedProduct] {
        var request = request
        request.limit = min(max(1, request.limit), Self.maximumLimit)
        // A profile that cannot be read makes the visitor a stranger; the block is still shown.
        let profile = request.person.flatMap { try? store.profile($0) } ?? request.visitor.flatMap { try? store.profile($0) }
        let segments = segments(of: profile)
        return models.withScratch { scratch in
            models.memory.read { memory in answer(request, profile, segments, memory, &scratch) }
        }
    }

    /// The shop's segments that somebody is in, if any rule asks; a customer's are known, a stranger is judged now.
    private func segments(of profile: Profile?) -> Set<SegmentID> {
        guard let profile, let people, models.memory.read({ $0.asksForSegments }) else { return [] }
        return people.segments(ofCustomer: profile.person) ?? people.segments(of: profile)
    }

    private func answer(
        _ request: RecommendationRequest, _ profile: Profile?, _ segments: Set<SegmentID>, _ memory: borrowing ShopMemory,
        _ scratch: inout AnswerScratch
    ) -> [RecommendedProduct] {
        let block = Block(request, profile: profile, segments: segments, memory)
        let result = block.result(by: strategies, rules: memory.compiled, memory, &scratch)
        if !result.outcomes.isEmpty { ledger.note(result.outcomes) }
        var explainer = request.isExplained ? Explainer(block, strategies) : nil
        var products: [RecommendedProduct] = []
        products.reserveCapacity(result.items.count)
        for item in result.items {
            guard let card = memory.catalogue.card(item.recommendation.item, in: request.region) else { continue }
            let reason = explainer?.reason(for: item, memory, &scratch)
            products.append(RecommendedProduct(card: card, source: item.recommendation.source.name, reason: reason))
        }
        return products
    }
}
