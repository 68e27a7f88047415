public import Commerce
internal import Recommenders
public import Storage

/// The consumption chains for those who look at them or change them, and what is due for a customer.
public final class ChainService: Sendable {
    private let store: Store
    private let models: LiveModels

    /// A service over a store and its models.
    public init(store: Store, models: LiveModels) {
        self.store = store
        self.models = models
    }

    /// Every link, as the orders show it and the owner has changed it, muted ones included: by its first end, then by its second.
    public func chains() -> [ConsumptionChain] {
        models.memory.read { memory in
            memory.chains.links.compactMap(memory.chainNames.chain).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        }
    }

    /// Takes the owner's word about a link; in effect with the next answer.
    ///
    /// - Throws: ``InvalidValue`` for a new link without typical days, ``StorageError`` when it cannot be stored.
    public func put(_ edit: ChainEdit) throws {
        if edit.typicalDays == nil, !isKnown(edit.from, edit.to) {
            throw InvalidValue(field: "typicalDays", reason: "is needed for a link that the orders do not show")
        }
        try models.change {
            try store.put(edit)
            models.put(try store.chainEdits())
        }
    }

    /// Takes the owner's word back; false if nothing was said.
    public func deleteEdit(from: ChainEnd, to: ChainEnd) throws -> Bool {
        try models.change {
            guard try store.deleteChainEdit(from: from, to: to) else { return false }
            models.put(try store.chainEdits())
            return true
        }
    }

    /// What is due for a customer within some days, the likeliest first; nil for somebody who never bought anything.
    public func nextOffers(for person: PersonID, withinDays days: Double, at now: Timestamp) -> [NextOffer]? {
        models.memory.read { memory in
            guard let customer = memory.models.customers.existingNumber(of: person) else { return nil }
            let due = memory.chains.offers(
                for: customer, in: memory.models.purchases, at: now, within: days, facts: memory.catalogue.facts)
            let names = memory.chainNames
            return due.compactMap { offer in
                var available = offer
                available.items = offer.items.filter { memory.catalogue.card($0)?.isAvailable == true }
                return names.offer(available)
            }
        }
    }

    private func isKnown(_ from: ChainEnd, _ to: ChainEnd) -> Bool {
        chains().contains { $0.from == from && $0.to == to }
    }
}

extension ShopMemory {
    /// The shop's own ids of what the chains know by number.
    var chainNames: ChainNames {
        ChainNames(
            category: { [catalogue] in catalogue.id(of: $0) }, product: { [numbering = models.numbering] in numbering.id(of: $0) }
        )
    }
}
