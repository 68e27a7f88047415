/// The weights of ``NextItem``'s softmax: ten for items that the session has not seen, fifteen for those that it has.
///
/// Every feature g(v) of a share v is `ln(v + ε) - ln(ε)` with ε = 0.001 (0.0001 for neighbours' votes). The defaults were fitted
/// to four shops' sessions at once by maximum likelihood of the next click.
public struct NextItemWeights: Hashable, Sendable {
    /// Weights of ``NextItemFeature/ofUnseen``, in their order; the rest is 0.
    var unseen: SIMD16<Float>
    /// Weights of ``NextItemFeature/ofSeen``, in their order; the rest is 0.
    var seen: SIMD16<Float>

    /// The defaults.
    public init() {
        unseen = [-0.104, 0.153, 0.089, 0.122, 2.188, -0.335, -0.134, 0.440, 0.266, 0.801, 0, 0, 0, 0, 0, 0]
        seen = [
            6.203, 0.757, -0.020, 0.123, 0.099, 0.224, 0.165, -0.391, 0.263, -0.152, -1.874, 0.610, -0.654, 0.151, 0.184, 0,
        ]
    }

    /// One weight.
    public subscript(feature: NextItemFeature) -> Float {
        get {
            let place = feature.place
            return place < NextItemFeature.ofUnseen.count ? unseen[place] : seen[place - NextItemFeature.ofUnseen.count]
        }
        set {
            let place = feature.place
            if place < NextItemFeature.ofUnseen.count {
                unseen[place] = newValue
            } else {
                seen[place - NextItemFeature.ofUnseen.count] = newValue
            }
        }
    }

    /// All weights by name, as a setting keeps them.
    public var values: [String: Float] {
        Dictionary(uniqueKeysWithValues: NextItemFeature.allCases.map { ($0.rawValue, self[$0]) })
    }

    /// The weights in a setting; nil if a name is unknown or a number not finite. Names that are missing have their defaults.
    public init?(values: [String: Float]) {
        self.init()
        for (key, value) in values {
            guard let feature = NextItemFeature(rawValue: key), value.isFinite else { return nil }
            self[feature] = value
        }
    }
}
