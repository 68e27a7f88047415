internal import Commerce
internal import Recommenders
public import Storage

/// Answers blocks: joins the visitor's profile, the live models and the catalogue. Reading never writes.
public final class WidgetService: Sendable {
    private let store: Store
    private let models: LiveModels
    private let strategies = Strategies()
    private let ledger: RuleLedger

    /// The most products in a block.
    public static let maximumLimit = 100

    /// A service over a store and its models; the ledger hears what becomes of the rules.
    public init(store: Store, models: LiveModels, ledger: RuleLedger = RuleLedger()) {
        self.store = store
        self.models = models
        self.ledger = ledger
    }

    /// The products of a block, the best first: available ones, none twice, no two variants of one, nothing from the cart, the shop's rules
    /// obeyed. Not empty as long as the catalogue has an available product, except where only few things are true of the block's name:
    /// "recently viewed", "next offer", "new" and "sale" show what there is.
    public func recommend(_ request: RecommendationRequest) -> [RecommendedProduct] {
        var request = request
        request.limit = min(max(1, request.limit), Self.maximumLimit)
        // A profile that cannot be read makes the visitor a stranger; the block is still shown.
        let profile = request.visitor.flatMap { try? store.profile($0) }
        return models.withScratch { scratch in
            models.memory.read { memory in answer(request, profile, memory, &scratch) }
        }
    }

    private func answer(
        _ request: RecommendationRequest, _ profile: Profile?, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) -> [RecommendedProduct] {
        let block = Block(request, profile: profile, memory)
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
