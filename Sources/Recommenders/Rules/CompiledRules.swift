public import Commerce

/// The shop's rules in numbers, ready to be asked by every request.
///
/// Compiled once after each change of the rules or of the categories; a request then takes out what concerns it with
/// ``active(for:in:)``.
public struct CompiledRules: Sendable {
    private var everywhere: [CompiledRule] = []
    private var byBlock: [Placement: [CompiledRule]] = [:]

    /// No rules.
    public init() {}

    /// Compiles rules; their order is that of their positions, and that of ids where positions are the same.
    ///
    /// The closures say which numbers names have. A name without a number is passed over: what it names is in no list. Numbers
    /// dealt out later are known to rules compiled later, so deal them out here, or compile again after an import.
    /// - Parameters:
    ///   - attribute: the number of a property's `name` and `value`.
    public init(
        _ rules: [Rule], tree: CategoryTree, item: (ProductID) -> ItemNumber?, category: (CategoryID) -> CategoryNumber?,
        brand: (String) -> UInt32?, attribute: (_ name: String, _ value: String) -> UInt32?
    ) {
        withoutActuallyEscaping(item) { item in
            withoutActuallyEscaping(category) { category in
                withoutActuallyEscaping(brand) { brand in
                    withoutActuallyEscaping(attribute) { attribute in
                        add(rules, RuleNumbers(tree: tree, item: item, category: category, brand: brand, attribute: attribute))
                    }
                }
            }
        }
    }

    /// Whether there are no rules at all.
    public var isEmpty: Bool { everywhere.isEmpty && byBlock.isEmpty }

    /// The rules that speak for a page now: those in force whose block it is and whose conditions on the page hold.
    public func active(for page: RulePage, in facts: CatalogueFacts) -> ActiveRules {
        let candidates = byBlock[page.block] ?? everywhere
        guard !candidates.isEmpty else { return ActiveRules() }
        let known = PageFacts(page, in: facts)
        let speaking = candidates.filter { $0.speaks(for: known) }
        let seconds = Int64(page.now.seconds.rounded(.down))
        return ActiveRules(speaking, moment: RuleMoment(seconds: seconds, anchorPrice: known.price))
    }

    private mutating func add(_ rules: [Rule], _ numbers: RuleNumbers) {
        let named = Set(rules.flatMap(\.blocks))
        for block in named { byBlock[block] = [] }
        for rule in rules.sorted(by: { ($0.position, $0.id) < ($1.position, $1.id) }) {
            let compiled = CompiledRule(rule, numbers)
            if rule.blocks.isEmpty { everywhere.append(compiled) }
            for block in rule.blocks.isEmpty ? named : Set(rule.blocks) { byBlock[block]?.append(compiled) }
        }
    }
}
