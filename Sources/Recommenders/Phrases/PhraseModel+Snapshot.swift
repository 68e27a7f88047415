extension PhraseModel {
    /// Adds the model to a snapshot.
    ///
    /// ```
    /// payload: | half-life, seconds (8, IEEE 754) | capacity (4) | phrases (4) | phrases …
    /// phrase:  | words (2) | searches (4) | latest search (8, IEEE 754) | items (2) | words (4 each) |
    ///          | items: (item 4, visits 4, virtual timestamp 8) … |
    /// ```
    public func encode(into bytes: inout [UInt8]) {
        var writer = SnapshotWriter(.phrases, after: bytes, expecting: 16 + 100 * count)
        bytes = []
        writer.append(halfLife.bitPattern)
        writer.append(UInt32(capacity))
        writer.append(UInt32(count))
        for entry in entries {
            writer.append(UInt16(entry.words.count))
            writer.append(entry.searches)
            writer.append(entry.latest.bitPattern)
            writer.append(UInt16(entry.items.count))
            for word in entry.words { writer.append(word) }
            for found in entry.items {
                writer.append(found.item)
                writer.append(found.visits)
                writer.append(found.timestamp.bitPattern)
            }
        }
        bytes = writer.finish()
    }

    /// The model that comes next in a snapshot.
    public init(decoding reader: inout SnapshotReader) throws(SnapshotError) {
        try reader.enter(.phrases)
        let halfLife = Double(bitPattern: try reader.number(UInt64.self))
        guard halfLife > 0, halfLife.isFinite else { throw .damaged("half-life") }
        let capacity = Int(try reader.number(UInt32.self))
        guard capacity > 0 else { throw .damaged("capacity") }
        self.init(halfLifeSeconds: halfLife, capacity: capacity)
        let count = try reader.number(UInt32.self)
        for _ in 0..<count {
            let entry = try Self.entry(&reader)
            guard !entry.words.isEmpty, !knows(entry.words) else { throw .damaged("phrase") }
            add(entry)
        }
        try reader.leave()
    }

    private static func entry(_ reader: inout SnapshotReader) throws(SnapshotError) -> PhraseEntry {
        let wordCount = try reader.number(UInt16.self)
        let searches = try reader.number(UInt32.self)
        let latest = Double(bitPattern: try reader.number(UInt64.self))
        let itemCount = try reader.number(UInt16.self)
        var words: [UInt32] = []
        for _ in 0..<wordCount { words.append(try reader.number(UInt32.self)) }
        var entry = PhraseEntry(words: words, latest: latest)
        entry.searches = searches
        for _ in 0..<itemCount {
            entry.items.append(
                PhraseEntry.Item(
                    item: try reader.number(UInt32.self), visits: try reader.number(UInt32.self),
                    timestamp: Double(bitPattern: try reader.number(UInt64.self))))
        }
        return entry
    }
}
