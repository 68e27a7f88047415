/// Random numbers that are the same for the same seed, everywhere and always: SplitMix64.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, doi:10.1145/2660193.2660195.
/// Good enough to make up a shop; not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The sequence that belongs to a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// The sequence that belongs to the n-th thing of its kind under a seed: neighbours do not resemble each other.
    public init(seed: UInt64, index: UInt64) {
        var mixer = SeededGenerator(seed: seed ^ index &* 0xD1B5_4A32_D192_ED03)
        state = mixer.next()
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number from zero up to, not including, one.
    mutating func fraction() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// True with a probability between zero and one.
    mutating func chance(_ probability: Double) -> Bool {
        fraction() < probability
    }

    /// A number from zero up to, not including, a bound of at least one.
    mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "an empty range has no number in it")
        return min(bound - 1, Int(fraction() * Double(bound)))
    }

    /// A number from the standard normal law, near enough: twelve uniform ones less six; never beyond six.
    mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + fraction() }
    }
}
