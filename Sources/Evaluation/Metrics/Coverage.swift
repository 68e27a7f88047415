public import Recommenders

/// The share of the catalogue that was ever among the first k recommended: a model that shows everybody the same has next to none.
///
/// `Coverage@k = |⋃ first k of each query| / |catalogue|`. Herlocker et al., 2004, doi:10.1145/963770.963772.
public struct Coverage: Sendable {
    /// k: the places that count.
    public let cutoff: Int
    private var shown: [Bool]
    private var shownCount = 0

    /// The coverage of a catalogue numbered from 0 without gaps.
    public init(at cutoff: Int, catalogue itemCount: Int) {
        self.cutoff = cutoff
        shown = Array(repeating: false, count: itemCount)
    }

    /// Adds a query: what was recommended, the best first; items beyond the catalogue count for nothing.
    public mutating func add(recommended: some Sequence<ItemNumber>) {
        for item in recommended.prefix(cutoff) where Int(item) < shown.count && !shown[Int(item)] {
            shown[Int(item)] = true
            shownCount += 1
        }
    }

    /// 0 to 1; 0 for an empty catalogue.
    public var value: Double { shown.isEmpty ? 0 : Double(shownCount) / Double(shown.count) }

    /// Its name: `Coverage@20`.
    public var name: String { "Coverage@\(cutoff)" }
}
