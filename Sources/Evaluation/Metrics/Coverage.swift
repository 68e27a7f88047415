public import Recommenders

/// The share of the catalogue that was ever among the first k recommended: a model that shows everybody the same has next to none.
///
/// `Coverage@k = |⋃ first k of each query| / |catalogue|`. Herlocker et al., 2004, doi:10.1145/963770.963772.
public struct Coverage: Sendable {
    /// k: the places that count.
    public let cutoff: Int
    /// Per item number: not of the catalogue, not shown yet, shown.
    private var marks: [Mark] = []
    private var catalogueCount = 0
    private var shownCount = 0

    private enum Mark { case foreign, waiting, shown }

    /// The coverage of a catalogue; an item that stands there twice counts once.
    public init(at cutoff: Int, catalogue: some Sequence<ItemNumber>) {
        self.cutoff = cutoff
        for item in catalogue {
            while Int(item) >= marks.count { marks.append(.foreign) }
            if marks[Int(item)] == .foreign { catalogueCount += 1 }
            marks[Int(item)] = .waiting
        }
    }

    /// Adds a query: what was recommended, the best first; what is not of the catalogue counts for nothing.
    public mutating func add(recommended: some Sequence<ItemNumber>) {
        for item in recommended.prefix(cutoff) where Int(item) < marks.count && marks[Int(item)] == .waiting {
            marks[Int(item)] = .shown
            shownCount += 1
        }
    }

    /// 0 to 1; 0 for an empty catalogue.
    public var value: Double { catalogueCount == 0 ? 0 : Double(shownCount) / Double(catalogueCount) }

    /// Its name: `Coverage@20`.
    public var name: String { "Coverage@\(cutoff)" }
}
