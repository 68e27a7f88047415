/// What a rule does with the products that its conditions name.
public enum RuleAction: Hashable, Sendable {
    /// Only these are shown, as far as they reach; the places that they leave open are filled from the others.
    case include
    /// These are not shown.
    case exclude
    /// These products stand in a slot and the ones after it; the first slot is 1. Conditions, if any, must hold for each.
    case pin([ProductID], slot: Int)
    /// These move up: with a factor of 2, from the tenth place to about the fifth.
    case boost(Double)
    /// These move down: with a factor of 2, from the fifth place to about the tenth.
    case bury(Double)

    /// The name on the wire: `exclude`.
    public var name: String {
        switch self {
        case .include: "include"
        case .exclude: "exclude"
        case .pin: "pin"
        case .boost: "boost"
        case .bury: "bury"
        }
    }

    /// Refuses pins of nothing or beyond every block, and factors that change nothing.
    func check() throws(InvalidValue) {
        switch self {
        case .include, .exclude: break
        case .pin(let products, let slot): try Self.check(pinned: products, slot)
        case .boost(let factor), .bury(let factor):
            guard factor > 1, factor <= 100 else {
                throw InvalidValue(field: name, reason: "must be more than 1 and at most 100")
            }
        }
    }

    private static func check(pinned products: [ProductID], _ slot: Int) throws(InvalidValue) {
        guard 1...RuleLimits.slot ~= slot else {
            throw InvalidValue(field: "pin.slot", reason: "must be 1 to \(RuleLimits.slot)")
        }
        do {
            try RuleLimits.check(count: products.count, atMost: RuleLimits.pinned)
        } catch {
            throw error.inside("pin.products")
        }
        guard Set(products).count == products.count else {
            throw InvalidValue(field: "pin.products", reason: "must not name a product twice")
        }
    }
}
