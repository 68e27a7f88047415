internal import Commerce
internal import Recommenders
internal import Storage

/// Everything that an answer is made of, under one lock: what was learned, the catalogue as it is now, and what the shopkeeper wants.
struct ShopMemory: ~Copyable, Sendable {
    /// What was learned from the log.
    var models: LearnedModels
    /// The catalogue.
    var catalogue: LiveCatalogue
    /// The shop's rules as they are written.
    private(set) var rules: [Rule] = []
    /// The rules in numbers.
    private(set) var compiled = CompiledRules()
    /// Whether any rule asks which of the shop's own segments a visitor is in.
    private(set) var asksForSegments = false
    /// The next item's model with the weights in force.
    var nextItem = NextItem()
    /// What is bought after what, with the owner's changes.
    private(set) var chains = ConsumptionChains()
    /// Which categories are bought together; nil until it is learned.
    var categoryComplements: CategoryComplements?
    private var learnedChains = ConsumptionChains()
    private var edits: [ChainEdit] = []
    /// Names in the rules that the catalogue did not know when they were compiled, and how many it knew.
    private var missing = MissingNames()

    /// Models with a catalogue.
    init(models: consuming LearnedModels, catalogue: LiveCatalogue) {
        self.models = models
        self.catalogue = catalogue
    }

    /// Models with a catalogue, and what the shopkeeper has stored.
    init(models: consuming LearnedModels, catalogue: LiveCatalogue, _ store: Store) throws(StorageError) {
        self.init(models: models, catalogue: catalogue)
        put(try store.rules())
        put(try store.chainEdits())
        if let weights = try store.setting(LiveModels.weightsSetting).flatMap(LiveModels.weights) {
            nextItem = NextItem(weights: weights)
        }
    }

    /// Puts other rules in force.
    mutating func put(_ rules: [Rule]) {
        self.rules = rules
        asksForSegments = rules.contains { rule in
            rule.pageConditions.contains { condition in
                if case .segment(let ids) = condition.test { ids.contains { !SegmentID.builtIn.contains($0) } } else { false }
            }
        }
        compile()
    }

    /// Puts what the orders show in the place of what they showed before.
    mutating func put(_ learned: ConsumptionChains) {
        learnedChains = learned
        editChains()
    }

    /// Puts other changes by the owner in force.
    mutating func put(_ edits: [ChainEdit]) {
        self.edits = edits
        editChains()
    }

    /// Gives rules and chains the numbers of names that the catalogue did not know before.
    mutating func catalogueChanged(isNew: Bool) {
        if isNew {
            compile()
            editChains()
        } else if missing.haveCome(to: catalogue) {
            compile()
        }
    }

    /// Rules in the numbers of this memory.
    mutating func compiled(_ rules: [Rule]) -> CompiledRules {
        var missing = MissingNames()
        return compiled(rules, &missing)
    }

    private mutating func compile() {
        var missing = MissingNames(after: catalogue)
        compiled = compiled(rules, &missing)
        self.missing = missing
    }

    private mutating func compiled(_ rules: [Rule], _ missing: inout MissingNames) -> CompiledRules {
        var numbering = models.numbering
        let compiled = CompiledRules(
            rules, tree: catalogue.facts.tree, item: { numbering.number(for: $0) }, category: { catalogue.number(of: $0) },
            brand: { missing.number(ofBrand: $0, in: catalogue) },
            attribute: { missing.number(of: Parameter(name: $0, value: $1), in: catalogue) })
        models.numbering = numbering
        return compiled
    }

    private mutating func editChains() {
        var numbering = models.numbering
        chains = learnedChains.applying(edits, category: { catalogue.number(of: $0) }, item: { numbering.number(for: $0) })
        models.numbering = numbering
    }
}
