internal import Commerce
internal import Recommenders

extension LiveCatalogue {
    /// Available products whose names have the words, those with all of them only if there are any; the most wanted first.
    func named(_ words: [UInt32], by popularity: PopularityModel, limit: Int) -> [Recommendation] {
        let found = facts.items(withWords: words)
        guard let most = found.first?.words else { return [] }
        let best = found.prefix { $0.words == most }.lazy.map(\.item).filter { facts.isAvailable[Int($0)] }
        let ranked = best.sorted { (popularity.rank(of: $1), $0) < (popularity.rank(of: $0), $1) }
        return ranked.prefix(limit).map { Recommendation(item: $0, score: Float(most) / Float(words.count), source: .search) }
    }
}
