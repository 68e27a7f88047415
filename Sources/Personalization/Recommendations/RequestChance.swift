internal import Commerce

/// The chance of one visitor on one day, so that a page loaded again shows the same, and a test the same as the day before
/// (SplitMix64; Steele, Lea and Flood, 2014, doi:10.1145/2660193.2660195).
struct RequestChance: RandomNumberGenerator {
    private var state: UInt64

    init(_ request: RecommendationRequest) {
        let day = UInt64(bitPattern: request.now.milliseconds / 86_400_000)
        state = (request.visitor?.low ?? 0) ^ (request.visitor?.high ?? 0) ^ day &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
