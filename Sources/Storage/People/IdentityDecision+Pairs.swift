internal import Commerce

/// What a decision of the shop's people says about each pair of things.
extension IdentityDecision {
    /// A pair, of which one is an identifier at least: two browsers know of each other by an identifier only.
    struct Pair: Hashable {
        var identifier: PersonIdentifier
        var other: PersonReference
        var isMerge: Bool
    }

    /// The pairs of an action; none for one that is no decision.
    ///
    /// A merge unites each with each. A split parts each of the first from each of the rest; what was parted stays one, its browsers go with its
    /// strongest identifier.
    static func pairs(of action: Action) -> [Pair] {
        switch action {
        case .merge(let references): pairs(references, references, isMerge: true)
        case .split(let part, let rest): pairs(part, rest, isMerge: false) + kept(part)
        default: []
        }
    }

    /// Everything that an action decides about.
    static func references(of action: Action) -> [PersonReference] {
        switch action {
        case .merge(let references): Array(Set(references)).sorted()
        case .split(let part, let rest): Array(Set(part + rest)).sorted()
        default: []
        }
    }

    private static func pairs(_ part: [PersonReference], _ rest: [PersonReference], isMerge: Bool) -> [Pair] {
        var pairs: [Pair] = []
        for one in part {
            for other in rest where one != other {
                // The smaller is an identifier if one of them is.
                guard case .identifier(let identifier) = min(one, other) else { continue }
                let pair = Pair(identifier: identifier, other: max(one, other), isMerge: isMerge)
                if !pairs.contains(pair) { pairs.append(pair) }
            }
        }
        return pairs
    }

    private static func kept(_ part: [PersonReference]) -> [Pair] {
        guard case .identifier(let strongest)? = part.min() else { return [] }
        return part.compactMap { reference in
            guard case .visitor = reference else { return nil }
            return Pair(identifier: strongest, other: reference, isMerge: true)
        }
    }
}
