public import Commerce
internal import Recommenders
internal import Storage

/// What the shopkeeper or the shop's own past has set, beside what is learned event by event.
extension LiveModels {
    /// The setting that holds the tuned weights of the next item's model.
    static let weightsSetting = "nextItemWeights"

    /// Puts other rules in force with the next answer.
    func put(_ rules: [Rule]) {
        memory.write { memory in memory.put(rules) }
    }

    /// Puts other weights of the next item's model in force, and remembers them.
    func put(_ weights: NextItemWeights) throws(StorageError) {
        var numbers: [String: Double] = [:]
        for (name, value) in weights.values { numbers[name] = Double(value) }
        try store.put(numbers, setting: Self.weightsSetting)
        memory.write { memory in memory.nextItem = NextItem(weights: weights) }
    }

    /// Puts other changes to the consumption chains in force.
    func put(_ edits: [ChainEdit]) {
        memory.write { memory in memory.put(edits) }
    }

    /// Learns the purchases anew from all orders as they stand now, and what is bought after and with what: answers and events go on meanwhile.
    ///
    /// - Throws: ``StorageError`` when the orders cannot be read; what was learned before holds then.
    public func learnFromOrders(at now: Timestamp) throws {
        try learnPurchases()
        let material = memory.read { memory in OrderMaterial(memory) }
        let chains = material.chains(at: now)
        let categories = material.categoryComplements()
        memory.write { memory in
            memory.put(chains)
            memory.categoryComplements = categories
        }
    }

    /// Who bought and kept what, from the orders as they stand, put to whom they belong to now. What is ordered meanwhile is added.
    private func learnPurchases() throws {
        let (start, numbering) = memory.read { ($0.models.watermark, $0.models.numbering) }
        var learned = try OrderBook(store).purchases(numbering: numbering)
        memory.write { memory in
            memory.models.recentOrders.removeAll { $0.event <= start }
            for order in memory.models.recentOrders { learned.record(order.items, by: order.buyer, at: order.time) }
            swap(&learned.index, &memory.models.purchases)
            memory.models.customers = learned.customers
        }
    }

    /// The weights in a setting; nil if it is of another version, and then the defaults hold.
    static func weights(_ numbers: [String: Double]) -> NextItemWeights? {
        NextItemWeights(values: numbers.mapValues { Float($0) })
    }
}
