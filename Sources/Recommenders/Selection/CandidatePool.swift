/// The eligible candidates of one list in the order in which they came, each once, with what the rules mean of them.
struct CandidatePool: Sendable {
    /// The items.
    private(set) var items: [ItemNumber] = []
    /// The rules' bits, by place in ``items``.
    private(set) var marks: [UInt64] = []
    private var scores: [Float] = []
    private var sources: [Source] = []
    private var steps: [UInt16] = []
    private var isShown: [Bool] = []

    private let facts: CatalogueFacts
    private let rules: ActiveRules
    private let shown: Set<ItemNumber>
    private let shownGroups: Set<UInt32>
    private var seen = NumberCounts(capacity: 256)
    /// How many candidates the rules have been asked about.
    private(set) var marked = 0

    init(facts: CatalogueFacts, rules: ActiveRules, shown: Set<ItemNumber>) {
        self.facts = facts
        self.rules = rules
        self.shown = shown
        let groups = shown.lazy.filter { Int($0) < facts.count }.map { facts.group[Int($0)] }
        shownGroups = shown.isEmpty ? [] : Set(groups).subtracting([ItemFacts.none])
    }

    var count: Int { items.count }

    /// Takes a candidate in; false if it is in already.
    mutating func add(_ candidate: Recommendation, step: Int) -> Bool {
        guard seen.add(candidate.item) == 0 else { return false }
        items.append(candidate.item)
        scores.append(candidate.score)
        sources.append(candidate.source)
        steps.append(UInt16(clamping: step))
        isShown.append(isOnPage(candidate.item))
        marks.append(0)
        return true
    }

    /// The place of an item; nil if it is not in.
    func place(of item: ItemNumber) -> Int? {
        seen[item] == 0 ? nil : items.firstIndex(of: item)
    }

    /// Asks the rules about all candidates that came since the last time.
    mutating func mark() {
        guard marked < items.count else { return }
        if !rules.isEmpty { rules.mark(items, from: marked, in: &marks, facts) }
        marked = items.count
    }

    /// Whether another block of the page shows the candidate at a place, or a variant of it.
    func isShownElsewhere(_ place: Int) -> Bool { isShown[place] }

    /// Whether another block of the page shows an item, or a variant of it.
    func isOnPage(_ item: ItemNumber) -> Bool {
        guard !shown.isEmpty else { return false }
        return shown.contains(item) || shownGroups.contains(facts.group[Int(item)])
    }

    /// Notes that a rule put the candidate at a place where it stands.
    mutating func pin(_ place: Int, bit: UInt64) {
        sources[place] = .pinned
        marks[place] |= bit
    }

    /// The candidate at a place as it came.
    func recommendation(_ place: Int) -> Recommendation {
        Recommendation(item: items[place], score: scores[place], source: sources[place])
    }

    /// Which recommender in the order of asking brought the candidate at a place; 0 for the first.
    func step(_ place: Int) -> Int { Int(steps[place]) }

    /// The places of candidates that are shown elsewhere or not, and fulfil a condition on their mark, in order.
    func places(shownElsewhere: Bool = false, where condition: (UInt64) -> Bool) -> [Int] {
        var found: [Int] = []
        found.reserveCapacity(items.count)
        for place in items.indices where isShown[place] == shownElsewhere && condition(marks[place]) { found.append(place) }
        return found
    }
}
