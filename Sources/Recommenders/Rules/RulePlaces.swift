/// The places of the bits that are set, from the lowest on.
struct RulePlaces: Sequence, IteratorProtocol {
    private var bits: UInt64

    init(bits: UInt64) { self.bits = bits }

    mutating func next() -> Int? {
        guard bits != 0 else { return nil }
        let place = bits.trailingZeroBitCount
        bits &= bits &- 1
        return place
    }
}
