/// Makes a block of the candidates that a ``Selection`` has gathered.
struct BlockBuilder: Sendable {
    /// Items of the catalogue looked at for a rule that left nothing of many candidates: a bound on what one answer may cost.
    private static let catalogueReach = 4_096
    /// Items named by an inclusion that are looked at.
    private static let namedReach = 512

    let rules: ActiveRules
    private let eligibility: Eligibility
    private let diversity: Diversity
    private let limit: Int
    private let steps: Int
    private(set) var pool: CandidatePool
    private(set) var hard: HardRules
    private(set) var places: BlockPlaces
    /// Why rules that pin were not obeyed, by place of the rule.
    private(set) var failedPins: [Int: RuleOutcome.Reason] = [:]

    init(_ selection: consuming Selection) {
        rules = selection.rules
        eligibility = selection.eligibility
        diversity = selection.diversity
        limit = selection.limit
        steps = selection.steps
        hard = HardRules(rules)
        places = BlockPlaces(limit: limit, diversity: diversity)
        pool = selection.pool
        pool.mark()
    }

    /// The finished list.
    mutating func built(withFallback: Bool) -> [Recommendation] {
        pin()
        fill(pool.places(where: hard.allow))
        if withFallback {
            fillBesideInclusions()
            fillFromPage()
            fillFromCatalogue()
            fillAgainstExclusions()
        }
        return places.inOrder.map(pool.recommendation)
    }

    /// Pins first: they take their slots before anything else takes the place of a variant.
    private mutating func pin() {
        for place in ActiveRules.places(rules.pins) {
            guard case .pin(let items, let slot) = rules.rules[place].effect else { continue }
            var failure: RuleOutcome.Reason?
            var next = slot - 1
            for item in items {
                if let reason = pin(item, slot: next, by: place) { failure = failure ?? reason } else { next += 1 }
            }
            if next == slot - 1 { failedPins[place] = items.isEmpty ? .notAvailable : failure }
        }
    }

    /// Pins one item; says why it could not.
    private mutating func pin(_ item: ItemNumber, slot: Int, by rule: Int) -> RuleOutcome.Reason? {
        guard eligibility.allows(item) else { return .notAvailable }
        guard !pool.isOnPage(item) else { return .shownElsewhere }
        guard rules.pin(at: rule, holdsFor: item, eligibility.facts) else { return .conditions }
        let traits = ItemTraits(item, in: eligibility.facts)
        guard places.hasSlot(slot), places.isFree(item, traits) else { return .noSlot }
        add(item)
        pool.mark()
        guard let place = pool.place(of: item), hard.doNotExclude(pool.marks[place]) else { return .excluded }
        places.pin(place, item, traits, slot: slot)
        pool.pin(place, bit: ActiveRules.bit(rule))
        return nil
    }

    /// Where inclusions leave places open: what else they name, then what they do not. If nothing is left of them at all, they are
    /// set aside.
    private mutating func fillBesideInclusions() {
        guard hard.includes != 0, !places.isFull else { return }
        addNamed()
        fill(pool.places(where: hard.allow))
        let others = pool.places(where: hard.doNotExclude)
        if !places.taken.contains(where: { hard.allow(pool.marks[$0]) }) {
            hard.concedeIncludes(to: others.map { pool.marks[$0] })
            fill(others.filter { hard.allow(pool.marks[$0]) })
        }
        fill(others)
    }

    /// Adds items that the first inclusion names by product, brand or category.
    private mutating func addNamed() {
        for place in ActiveRules.places(hard.includes) {
            let named = rules.rules[place].namedItems(in: eligibility.facts, limit: Self.namedReach)
            guard !named.isEmpty else { continue }
            for item in named where eligibility.allows(item) { add(item) }
            return pool.mark()
        }
    }

    /// A block that would else be empty shows what the page shows already.
    private mutating func fillFromPage() {
        guard places.isEmpty else { return }
        fill(pool.places(shownElsewhere: true, where: hard.allow))
        guard places.isEmpty else { return }
        fill(pool.places(shownElsewhere: true, where: hard.doNotExclude))
        if !places.isEmpty { hard.concedeIncludes(to: places.taken.map { pool.marks[$0] }) }
    }

    /// A block that would else be empty shows any eligible item of the catalogue.
    private mutating func fillFromCatalogue() {
        guard places.isEmpty else { return }
        scanCatalogue()
        fill(pool.places(where: hard.allow))
        fillBesideInclusions()
        fillFromPage()
    }

    /// Adds items of the catalogue until enough are allowed, and some that are not for the case that none is.
    private mutating func scanCatalogue() {
        let count = eligibility.facts.count
        let reach = pool.count == 0 ? count : min(count, Self.catalogueReach)
        var groups = NumberCounts()
        var (allowed, refused, start) = (0, 0, 0)
        while start < reach, allowed < limit {
            let batch = (start..<min(start + 256, reach)).map { ItemNumber($0) }.filter(eligibility.allows)
            var candidates = RuleCandidates()
            for item in batch { candidates.add(item) }
            candidates.describe(eligibility.facts, for: rules)
            rules.mark(&candidates, from: 0)
            for (mark, item) in zip(candidates.marks, batch) where allowed < limit {
                let isAllowed = hard.allow(mark) && !pool.isOnPage(item)
                guard isAllowed || refused < limit else { continue }
                add(item)
                guard isAllowed else { refused += 1; continue }
                let group = eligibility.facts.group[Int(item)]
                if group == ItemFacts.none || groups.add(group) == 0 { allowed += 1 }
            }
            start += 256
        }
        pool.mark()
    }

    /// Exclusions that leave nothing of anything give way, the last first.
    private mutating func fillAgainstExclusions() {
        guard places.isEmpty else { return }
        hard.concedeExcludes(to: pool.marks)
        hard.concedeIncludes(to: pool.marks.filter(hard.doNotExclude))
        for shown in [false, true] where places.isEmpty {
            fill(pool.places(shownElsewhere: shown, where: hard.allow))
            fill(pool.places(shownElsewhere: shown, where: hard.doNotExclude))
        }
    }

    private mutating func take(_ place: Int, capped: Bool) -> Bool {
        places.take(place, pool.items[place], pool.traits[place], capped: capped)
    }

    private mutating func add(_ item: ItemNumber) {
        pool.add(Recommendation(item: item, score: 0, source: .fallback), step: steps)
    }

    /// Fills open places: by variety where it is weighed, then by rank within what category and brand allow, then by rank alone.
    private mutating func fill(_ candidates: [Int]) {
        guard !places.isFull, !candidates.isEmpty else { return }
        let ranked = ranking(candidates)
        if let balance = diversity.balance, balance < 1 { fillVaried(ranked.prefix(limit + min(3 * limit, 64)), balance) }
        for capped in [true, false] where !places.isFull {
            for candidate in ranked where !places.isFull { _ = take(candidate.place, capped: capped) }
        }
    }

    private mutating func fillVaried(_ ranked: ArraySlice<RankedPlace>, _ balance: Float) {
        var variety = VarietyRanking(ranked, in: pool, balance: balance)
        for place in places.taken { variety.moveAway(from: pool.likeness(place)) }
        while !places.isFull {
            let next = variety.next { take(ranked[$0].place, capped: true) }
            guard let next else { return }
            variety.moveAway(from: pool.likeness(ranked[next].place))
        }
    }

    /// Candidates by rank; of two that rules move to the same rank, the one that came first.
    private func ranking(_ candidates: [Int]) -> [RankedPlace] {
        var ranked: [RankedPlace] = []
        ranked.reserveCapacity(candidates.count)
        var isMoved = false
        for (index, place) in candidates.enumerated() {
            let moves = pool.marks[place] & rules.moves
            let rank = Float(index + 1) * (moves == 0 ? 1 : rules.shift(moves))
            isMoved = isMoved || moves != 0
            ranked.append(RankedPlace(place: place, rank: rank))
        }
        if isMoved { ranked.sort { ($0.rank, $0.place) < ($1.rank, $1.place) } }
        return ranked
    }
}
