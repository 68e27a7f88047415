extension CatalogueFacts {
    /// The items whose names have some of the words, with how many of them: those with the most words first, then by number.
    ///
    /// - Parameter words: stems, each once.
    public func items(withWords words: [UInt32]) -> [(item: ItemNumber, words: Int)] {
        var found: [ItemNumber: Int] = [:]
        for category in content {
            // An item that stands in several categories is counted in its main one.
            category.forEachItem(withWords: words) { item, count in found[item] = max(found[item] ?? 0, count) }
            for item in category.changed { found[item] = words.count { features.words(of: Int(item)).contains(ascending: $0) } }
        }
        return found.filter { $0.value > 0 }.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }
}

extension CategoryFeatures {
    /// Shows every member that has some of the words, with how many.
    func forEachItem(withWords words: [UInt32], _ body: (ItemNumber, Int) -> Void) {
        let lists = words.compactMap { postings(of: $0)?.members }
        guard let first = lists.first else { return }
        if lists.count == 1 {
            for place in first { body(members[Int(place)], 1) }
            return
        }
        var counts: [UInt32: Int] = [:]
        for list in lists { for place in list { counts[place, default: 0] += 1 } }
        for (place, count) in counts { body(members[Int(place)], count) }
    }
}
