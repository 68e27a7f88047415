/// A list in the making: recommenders are asked one after the other, each fills what the ones before left open.
///
/// ```
/// var selection = Selection(limit: 12, eligibility: eligibility, diversity: diversity)
/// selection.fill(from: neighbours)
/// selection.fill(from: alternatives)
/// selection.fill(from: bestsellers)
/// let items = selection.finished()
/// ```
/// Always held: only eligible items, no item twice, no two variants of one product. Held while there is a choice: the most per
/// category, and nothing that the page shows already. As long as the catalogue has an eligible item the list is not empty.
public struct Selection: Sendable {
    /// How many items are wanted.
    public let limit: Int
    private let eligibility: Eligibility
    private let diversity: Diversity
    private var taken: [Recommendation] = []
    private var overCategory: [Recommendation] = []
    private var onPage: [Recommendation] = []
    private var seen: Set<ItemNumber> = []
    private var groups: Set<UInt32> = []
    private let shownGroups: Set<UInt32>
    private var perCategory: [CategoryNumber: Int] = [:]

    /// An empty list with its rules.
    public init(limit: Int, eligibility: Eligibility, diversity: Diversity = Diversity()) {
        self.limit = limit
        self.eligibility = eligibility
        self.diversity = diversity
        let count = eligibility.facts.count
        let shown = diversity.shown.lazy.filter { Int($0) < count }.map { eligibility.facts.group[Int($0)] }
        shownGroups = Set(shown).subtracting([ItemFacts.none])
    }

    /// Whether every place is taken: further recommenders need not be asked.
    public var isFull: Bool { taken.count >= limit }

    /// How many places are open.
    public var remaining: Int { max(0, limit - taken.count) }

    /// Takes what fits, in order; what only variety forbids is put aside.
    public mutating func fill(from candidates: some Sequence<Recommendation>) {
        for candidate in candidates {
            guard !isFull else { return }
            consider(candidate)
        }
    }

    /// The list: what was taken, then what variety had put aside; if all that is nothing, any eligible item of the catalogue.
    public consuming func finished() -> [Recommendation] {
        for candidate in overCategory where !isFull { take(candidate) }
        if taken.isEmpty { for candidate in onPage where !isFull { take(candidate) } }
        if taken.isEmpty { fillFromCatalogue() }
        return taken
    }

    /// What was taken and what variety had put aside, without looking further: for lists that may be short, such as past looks.
    public consuming func finishedWithoutFallback() -> [Recommendation] {
        for candidate in overCategory where !isFull { take(candidate) }
        return taken
    }

    private mutating func consider(_ candidate: Recommendation) {
        guard eligibility.allows(candidate.item), seen.insert(candidate.item).inserted else { return }
        if diversity.shown.contains(candidate.item) || shownGroups.contains(eligibility.facts.group[Int(candidate.item)]) {
            onPage.append(candidate)
        } else if let most = diversity.perCategory, perCategory[category(of: candidate.item), default: 0] >= most {
            overCategory.append(candidate)
        } else {
            take(candidate)
        }
    }

    private mutating func take(_ candidate: Recommendation) {
        let group = eligibility.facts.group[Int(candidate.item)]
        guard group == ItemFacts.none || groups.insert(group).inserted else { return }
        perCategory[category(of: candidate.item), default: 0] += 1
        taken.append(candidate)
    }

    private mutating func fillFromCatalogue() {
        let items = (0..<ItemNumber(eligibility.facts.count)).lazy.map { Recommendation(item: $0, score: 0, source: .fallback) }
        seen = []
        for candidate in items where !isFull && eligibility.allows(candidate.item) && !diversity.shown.contains(candidate.item) {
            take(candidate)
        }
        guard taken.isEmpty else { return }
        for candidate in items where !isFull && eligibility.allows(candidate.item) { take(candidate) }
    }

    private func category(of item: ItemNumber) -> CategoryNumber { eligibility.facts.category[Int(item)] }
}
