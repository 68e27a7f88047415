extension PopularityModel {
    /// Adds the model to a snapshot.
    ///
    /// ```
    /// payload: | half-life, seconds (8, IEEE 754) | items (8) | virtual timestamps (8 each, IEEE 754) |
    /// ```
    public func encode(into bytes: inout [UInt8]) {
        var writer = SnapshotWriter(.popularity, after: bytes, expecting: 16 + 8 * timestamps.count)
        bytes = []
        writer.append(halfLife.bitPattern)
        writer.append(UInt64(timestamps.count))
        for timestamp in timestamps { writer.append(timestamp.bitPattern) }
        bytes = writer.finish()
    }

    /// The model that comes next in a snapshot.
    public init(decoding reader: inout SnapshotReader) throws(SnapshotError) {
        try reader.enter(.popularity)
        let halfLife = Double(bitPattern: try reader.number(UInt64.self))
        guard halfLife > 0, halfLife.isFinite else { throw .damaged("half-life") }
        let patterns = try reader.buffer(of: UInt64.self, count: try reader.number(UInt64.self))
        try reader.leave()
        self.init(halfLifeSeconds: halfLife)
        timestamps.reserveCapacity(patterns.count)
        for index in 0..<patterns.count {
            let timestamp = Double(bitPattern: UInt64(littleEndian: patterns[index]))
            guard timestamp < .infinity else { throw .damaged("timestamp") }
            timestamps.append(timestamp)
        }
    }
}
