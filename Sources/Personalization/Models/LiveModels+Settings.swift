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

    /// Learns anew what is bought after and with what, on a copy of the orders: answers and events go on meanwhile.
    public func learnFromOrders(at now: Timestamp) {
        let material = memory.read { memory in OrderMaterial(memory) }
        let chains = material.chains(at: now)
        let categories = material.categoryComplements()
        memory.write { memory in
            memory.put(chains)
            memory.categoryComplements = categories
        }
    }

    /// The weights in a setting; nil if it is of another version, and then the defaults hold.
    static func weights(_ numbers: [String: Double]) -> NextItemWeights? {
        NextItemWeights(values: numbers.mapValues { Float($0) })
    }
}
