/// The exclusions and inclusions that a list obeys. All of them at first; where they leave nothing, the last ones give way.
struct HardRules: Sendable {
    private(set) var excludes: UInt64
    private(set) var includes: UInt64
    private let all: UInt64

    init(_ rules: ActiveRules) {
        excludes = rules.excludes
        includes = rules.includes
        all = rules.excludes | rules.includes
    }

    /// The rules that gave way.
    var setAside: UInt64 { all & ~(excludes | includes) }

    /// Whether nothing speaks against a candidate with this mark.
    @inline(__always)
    func allow(_ mark: UInt64) -> Bool { mark & excludes == 0 && mark & includes == includes }

    /// Whether no exclusion speaks against a candidate with this mark.
    @inline(__always)
    func doNotExclude(_ mark: UInt64) -> Bool { mark & excludes == 0 }

    /// Sets those inclusions aside that leave none of some candidates; of two that together leave none, the later one.
    mutating func concedeIncludes(to marks: [UInt64]) {
        guard !marks.isEmpty else { return }
        var kept: UInt64 = 0
        for place in ActiveRules.places(includes) {
            let tried = kept | ActiveRules.bit(place)
            if marks.contains(where: { $0 & tried == tried }) { kept = tried }
        }
        includes = kept
    }

    /// Sets those exclusions aside that take all of some candidates; of two that together take all, the later one.
    mutating func concedeExcludes(to marks: [UInt64]) {
        guard !marks.isEmpty else { return }
        var kept: UInt64 = 0
        for place in ActiveRules.places(excludes) {
            let tried = kept | ActiveRules.bit(place)
            if marks.contains(where: { $0 & tried == 0 }) { kept = tried }
        }
        excludes = kept
    }
}
