/// A list in the making: recommenders are asked one after the other, each fills what the ones before left open.
///
/// ```
/// var selection = Selection(limit: 12, eligibility: eligibility, diversity: diversity, rules: rules)
/// selection.fill(from: neighbours)
/// selection.fill(from: alternatives)
/// selection.fill(from: bestsellers)
/// let items = selection.finished()
/// ```
/// In this order: what can be bought; exclusions; inclusions; pins; boosts and buries; variety; what the page shows already; and the
/// fallback, so that no block is empty. Always held, whatever the rules: only eligible items, no item twice, no two variants of
/// one product, and as long as the catalogue has an eligible item the list is not empty. Held while there is a choice: the most per
/// category and brand, and nothing that the page shows already, not even by a pin.
///
/// An exclusion is stronger than a pin, and a pin than an inclusion. Where an inclusion does not reach, the rest comes from outside of it;
/// where it allows nothing at all, or the exclusions leave nothing, the last of them in the order of rules are set aside and reported.
///
/// Scores of different recommenders are not comparable, so the order of asking is what counts: a rule that boosts multiplies an
/// item's place in it.
public struct Selection: Sendable {
    /// Candidates gathered for each place where rules or variety will choose among them.
    public static let spare = 4

    /// How many items are wanted.
    public let limit: Int
    let eligibility: Eligibility
    let diversity: Diversity
    let rules: ActiveRules
    var pool: CandidatePool
    /// How often `fill` was called.
    private(set) var steps = 0
    private let wanted: Int
    private var ready = 0
    private var readyGroups: NumberCounts
    private var readyCategories = NumberCounts()
    private var readyBrands = NumberCounts()

    /// An empty list with its rules.
    public init(
        limit: Int, eligibility: Eligibility, diversity: Diversity = Diversity(), rules: ActiveRules = ActiveRules()
    ) {
        self.limit = max(0, limit)
        self.eligibility = eligibility
        self.diversity = diversity
        self.rules = rules
        wanted = rules.isEmpty && diversity.balance == nil ? self.limit : Self.spare * self.limit
        pool = CandidatePool(facts: eligibility.facts, rules: rules, shown: diversity.shown, expected: 4 * wanted)
        readyGroups = NumberCounts(capacity: wanted)
    }

    /// Whether there are enough candidates: further recommenders need not be asked.
    public var isFull: Bool { ready >= wanted }

    /// How many candidates of use there are: those that rules and the page leave, of variants one, and of no category or brand too many.
    public var gathered: Int { ready }

    /// How many candidates are still of use: the open places, or ``spare`` times as many where there is a choice to be made.
    public var remaining: Int { max(0, wanted - ready) }

    /// Takes candidates in, in order, until there are enough.
    public mutating func fill(from candidates: some Sequence<Recommendation>) {
        fill(from: Array(candidates))
    }

    /// Takes candidates in, in order, until there are enough.
    ///
    /// - Parameter enough: how many of use are enough of this kind, if fewer than there is room for.
    public mutating func fill(from candidates: [Recommendation], until enough: Int = .max) {
        // The rules are asked about some candidates at a time, which takes a fraction of asking about each.
        let stride = min(wanted, enough) <= limit ? 1 : 64
        var start = 0
        while start < candidates.count, !isFull, ready < enough {
            let end = min(start + stride, candidates.count)
            for place in start..<end where eligibility.allows(candidates[place].item) {
                pool.add(candidates[place], step: steps)
            }
            makeReady()
            start = end
        }
        steps += 1
    }

    /// The list: what was taken, then what variety had put aside; if all that is nothing, any eligible item of the catalogue.
    public consuming func finished() -> [Recommendation] {
        var block = BlockBuilder(self)
        return block.built(withFallback: true)
    }

    /// What was taken and what variety had put aside, without looking further: for lists that may be short, such as past looks. Rules
    /// are obeyed even where they leave nothing.
    public consuming func finishedWithoutFallback() -> [Recommendation] {
        var block = BlockBuilder(self)
        return block.built(withFallback: false)
    }

    /// The list as ``finished()`` or ``finishedWithoutFallback()`` gives it, with how each item came there and what became of the
    /// rules.
    public consuming func result(withFallback: Bool = true) -> SelectionResult {
        var block = BlockBuilder(self)
        let items = block.built(withFallback: withFallback)
        return block.report(on: items)
    }

    /// Looks at the candidates that came since the last time: which of them may get a place?
    private mutating func makeReady() {
        let start = pool.marked
        pool.mark()
        let hard = HardRules(rules)
        for place in start..<pool.count where !pool.isShownElsewhere(place) && hard.allow(pool.marks[place]) {
            if isOfUse(pool.traits[place]) { ready += 1 }
        }
    }

    /// Whether an item is no variant of one before, nor one too many of its category or brand.
    private mutating func isOfUse(_ traits: ItemTraits) -> Bool {
        if traits.group != ItemFacts.none, readyGroups.add(traits.group) > 0 { return false }
        let breadth = limit == 0 ? 1 : wanted / limit
        if let most = diversity.perCategory, readyCategories.add(traits.category) >= breadth * most { return false }
        guard let most = diversity.perBrand, traits.brand != ItemFacts.none else { return true }
        return readyBrands.add(traits.brand) < breadth * most
    }
}
