/// Random numbers that are the same for the same seed, so that a test that fails fails again: SplitMix64.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, doi:10.1145/2660193.2660195.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The sequence that belongs to a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// True so many times in a hundred.
    public mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    /// A number of a closed range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// One of some things, of which there is at least one.
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }

    /// What a closure makes, or nothing, half and half.
    public mutating func maybe<Value>(_ make: (inout SeededRandom) -> Value) -> Value? {
        chance(50) ? make(&self) : nil
    }

    /// Some things out of a closure.
    public mutating func list<Element>(_ count: ClosedRange<Int>, _ make: (inout SeededRandom) -> Element) -> [Element] {
        var elements: [Element] = []
        for _ in 0..<number(count) { elements.append(make(&self)) }
        return elements
    }
}
