/// The rules that speak in one request, in order. Each has a bit; what a rule means of an item is a bit in the item's mark.
public struct ActiveRules: Sendable {
    /// Rules that are weighed in one request; further ones are set aside and reported.
    public static let capacity = 64

    let rules: [CompiledRule]
    /// Rules beyond the capacity.
    let surplus: [CompiledRule]
    /// The bits of exclusions.
    private(set) var excludes: UInt64 = 0
    /// The bits of inclusions.
    private(set) var includes: UInt64 = 0
    /// The bits of boosts and buries.
    private(set) var moves: UInt64 = 0
    /// The bits of pins.
    private(set) var pins: UInt64 = 0
    /// Whether any rule asks for categories.
    let needsCategories: Bool
    /// Whether any rule asks for attributes.
    let needsAttributes: Bool
    private let moment: RuleMoment

    /// No rules.
    public init() {
        self.init([], moment: RuleMoment(seconds: 0, anchorPrice: 0))
    }

    init(_ speaking: [CompiledRule], moment: RuleMoment) {
        rules = Array(speaking.prefix(Self.capacity))
        surplus = Array(speaking.dropFirst(Self.capacity))
        self.moment = moment
        needsCategories = rules.contains(where: \.needsCategories)
        needsAttributes = rules.contains(where: \.needsAttributes)
        for (place, rule) in rules.enumerated() {
            let bit = Self.bit(place)
            switch rule.effect {
            case .exclude: excludes |= bit
            case .include: includes |= bit
            case .move: moves |= bit
            case .pin: pins |= bit
            }
        }
    }

    /// Whether no rule speaks.
    public var isEmpty: Bool { rules.isEmpty && surplus.isEmpty }

    /// The bit of the rule at a place.
    static func bit(_ place: Int) -> UInt64 { 1 << UInt64(place) }

    /// The places of the rules whose bits are set, in order.
    static func places(_ bits: UInt64) -> RulePlaces { RulePlaces(bits: bits) }

    /// Marks the candidates from a place on with the rules whose conditions hold for them; pins are not weighed here.
    ///
    /// A rule is asked about 64 candidates at once: its answer is a word, and its loops stay in registers.
    func mark(_ candidates: inout RuleCandidates, from first: Int) {
        for start in stride(from: first, to: candidates.count, by: 64) {
            let all = UInt64.max >> UInt64(64 - min(64, candidates.count - start))
            for place in Self.places(excludes | includes | moves) {
                let held = rules[place].sift(all, of: candidates, from: start, moment)
                candidates.set(Self.bit(place), for: held, from: start)
            }
        }
    }

    /// Whether a pin's conditions hold for an item.
    func pin(at place: Int, holdsFor item: ItemNumber, _ facts: CatalogueFacts) -> Bool {
        var candidate = RuleCandidates()
        candidate.add(item)
        candidate.describe(facts, for: self)
        return rules[place].sift(1, of: candidate, from: 0, moment) != 0
    }

    /// By what an item's place is multiplied, given its mark: less than 1 is further up.
    func shift(_ mark: UInt64) -> Float {
        var shift: Float = 1
        for place in Self.places(mark & moves) {
            if case .move(let factor) = rules[place].effect { shift *= factor }
        }
        return shift
    }
}
