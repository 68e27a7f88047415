import Recommenders

/// How far predicted probabilities are from what happened.
struct Reliability {
    private var predicted = [Double](repeating: 0, count: 10)
    private var happened = [Double](repeating: 0, count: 10)
    private(set) var counts = [Int](repeating: 0, count: 10)

    mutating func add(_ probability: Double, _ outcome: Bool) {
        let bin = min(9, Int(probability * 10))
        predicted[bin] += probability
        happened[bin] += outcome ? 1 : 0
        counts[bin] += 1
    }

    /// The mean over the predictions of the distance between their bin's mean and its share of outcomes, ten bins of equal width.
    var error: Double {
        let total = counts.reduce(0, +)
        return (0..<10).reduce(0) { $0 + abs(predicted[$1] - happened[$1]) } / Double(max(1, total))
    }

    /// The same over bins with at least so many predictions, each bin counting alike.
    func errorOfBins(withAtLeast minimum: Int) -> Double {
        let bins = (0..<10).filter { counts[$0] >= minimum }
        return bins.reduce(0) { $0 + abs(predicted[$1] - happened[$1]) / Double(counts[$1]) } / Double(max(1, bins.count))
    }
}
