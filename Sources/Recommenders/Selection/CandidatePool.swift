/// The eligible candidates of one list in the order in which they came, each once, with what the rules mean of them.
struct CandidatePool: Sendable {
    private struct Entry: Sendable {
        var score: Float
        var source: Source
        var isShown: Bool
        var step: UInt16
    }

    private var candidates = RuleCandidates()
    private var entries: [Entry] = []
    private let facts: CatalogueFacts
    private let rules: ActiveRules
    private let shown: [ItemNumber]
    private let shownGroups: [UInt32]
    private var seen: NumberCounts
    /// How many candidates the rules have been asked about.
    private(set) var marked = 0

    /// An empty pool.
    ///
    /// - Parameters:
    ///   - shown: what other blocks of the page show.
    ///   - expected: about how many candidates will come.
    init(facts: CatalogueFacts, rules: ActiveRules, shown: Set<ItemNumber>, expected: Int) {
        self.facts = facts
        self.rules = rules
        self.shown = shown.sorted()
        let groups = shown.lazy.filter { Int($0) < facts.count }.map { facts.group[Int($0)] }
        shownGroups = groups.filter { $0 != ItemFacts.none }.ascending()
        seen = NumberCounts(capacity: expected)
        entries.reserveCapacity(expected)
        candidates.reserve(expected)
    }

    var count: Int { entries.count }
    /// The items.
    var items: [ItemNumber] { candidates.items }
    /// What is known of those that the rules have been asked about.
    var traits: [ItemTraits] { candidates.traits }
    /// The rules' bits for those.
    var marks: [UInt64] { candidates.marks }

    /// Takes a candidate in unless it is in already.
    mutating func add(_ candidate: Recommendation, step: Int) {
        guard seen.add(candidate.item) == 0 else { return }
        candidates.add(candidate.item)
        entries.append(
            Entry(
                score: candidate.score, source: candidate.source, isShown: isOnPage(candidate.item), step: UInt16(clamping: step))
        )
    }

    /// The place of an item; nil if it is not in.
    func place(of item: ItemNumber) -> Int? {
        seen[item] == 0 ? nil : items.firstIndex(of: item)
    }

    /// Asks the rules about all candidates that came since the last time.
    mutating func mark() {
        guard marked < count else { return }
        candidates.describe(facts, for: rules)
        if !rules.isEmpty { rules.mark(&candidates, from: marked) }
        marked = count
    }

    /// Whether another block of the page shows the candidate at a place, or a variant of it.
    func isShownElsewhere(_ place: Int) -> Bool { entries[place].isShown }

    /// Whether another block of the page shows an item, or a variant of it.
    func isOnPage(_ item: ItemNumber) -> Bool {
        guard !shown.isEmpty else { return false }
        return shown.contains(ascending: item) || shownGroups.contains(ascending: facts.group[Int(item)])
    }

    /// Notes that a rule put the candidate at a place where it stands.
    mutating func pin(_ place: Int, bit: UInt64) {
        entries[place].source = .pinned
        candidates.set(bit, for: 1, from: place)
    }

    /// The candidate at a place as it came.
    func recommendation(_ place: Int) -> Recommendation {
        Recommendation(item: candidates.items[place], score: entries[place].score, source: entries[place].source)
    }

    /// Which recommender in the order of asking brought the candidate at a place; 0 for the first.
    func step(_ place: Int) -> Int { Int(entries[place].step) }

    /// How alike the candidate at a place is to others.
    func likeness(_ place: Int) -> ItemLikeness {
        ItemLikeness(candidates.items[place], candidates.traits[place], facts.tree)
    }

    /// The places of candidates that are shown elsewhere or not, and fulfil a condition on their mark, in order.
    func places(shownElsewhere: Bool = false, where condition: (UInt64) -> Bool) -> [Int] {
        var found: [Int] = []
        found.reserveCapacity(count)
        for place in entries.indices where entries[place].isShown == shownElsewhere && condition(candidates.marks[place]) {
            found.append(place)
        }
        return found
    }
}
