extension RepeatHistogram {
    /// Adds the counters to a snapshot.
    ///
    /// ```
    /// payload: | 42 contexts of 17 counters, 4 bytes each |
    /// ```
    public func encode(into bytes: inout [UInt8]) {
        var writer = SnapshotWriter(.repeatHistogram, after: bytes, expecting: 4 * counts.count)
        for count in counts { writer.append(count) }
        bytes = writer.finish()
    }

    /// The histogram that comes next in a snapshot.
    public init(decoding reader: inout SnapshotReader) throws(SnapshotError) {
        try reader.enter(.repeatHistogram)
        var counts: [UInt32] = []
        for _ in 0..<RepeatContext.count * Self.outcomes { counts.append(try reader.number(UInt32.self)) }
        try reader.leave()
        guard let histogram = RepeatHistogram(counts: counts) else { throw .damaged("counter") }
        self = histogram
    }
}
