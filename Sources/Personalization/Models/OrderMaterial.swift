internal import Commerce
internal import Recommenders

/// What is learned from all orders at once, taken out of the memory so that learning needs no lock.
struct OrderMaterial: ~Copyable, Sendable {
    private let purchases: PurchaseIndex
    private let facts: CatalogueFacts
    private let isKnown: [Bool]

    /// The orders and categories as they are now.
    init(_ memory: borrowing ShopMemory) {
        purchases = memory.models.purchases.copy()
        facts = memory.catalogue.facts
        isKnown = memory.models.customers.isKnown
    }

    /// Which categories are bought together.
    func categoryComplements() -> CategoryComplements { CategoryComplements(purchases: purchases, facts: facts) }

    /// What is bought after what.
    func chains(at now: Timestamp) -> ConsumptionChains {
        ChainLearner().learn(from: purchases, facts: facts, until: now, isKnown: { Int($0) < isKnown.count && isKnown[Int($0)] })
    }
}

extension ShopMemory {
    /// Learns anew from all orders, in place: for a memory that nobody else uses.
    mutating func learnFromOrders(at now: Timestamp) {
        let material = OrderMaterial(self)
        put(material.chains(at: now))
        categoryComplements = material.categoryComplements()
    }
}
