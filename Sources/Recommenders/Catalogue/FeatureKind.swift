/// What kind of thing two products can share.
enum FeatureKind: UInt32, CaseIterable {
    /// A word of the name.
    case word = 0
    /// A property, `name=value`.
    case attribute = 1
    /// A range in which a numeric property lies.
    case range = 2
    /// The brand.
    case brand = 3

    /// What sharing one counts, before its rarity. A numeric property lies in two ranges and is an attribute besides.
    var weight: Float {
        switch self {
        case .word, .brand: 1
        case .attribute: 0.7
        case .range: 0.35
        }
    }

    /// One number space for all kinds: words are hashes already, the others are spread out (a bijection for each kind).
    func feature(_ number: UInt32) -> UInt32 {
        self == .word ? number : (number &* 0x9E37_79B1) ^ (rawValue &* 0x3C6E_F372)
    }
}
