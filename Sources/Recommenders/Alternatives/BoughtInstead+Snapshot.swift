extension BoughtInstead {
    /// Adds the model to a snapshot.
    ///
    /// ```
    /// payload: | landmark, seconds (8, IEEE 754; not a number before the first) | sessions (8) | anchors (8) | items (8) |
    ///          | buyers of each item (4 each) |
    ///          | anchor (4), sessions (4), weight (8), n (4), n times: item (4), sessions (4), weight (8) | …
    /// ```
    public func encode(into bytes: inout [UInt8]) {
        let entries = rows.reduce(0) { $0 + $1.entries.count }
        var writer = SnapshotWriter(
            .boughtInstead, after: bytes, expecting: 32 + 4 * buyers.count + 20 * rows.count + 16 * entries)
        bytes = []
        writer.append((landmark ?? .nan).bitPattern)
        writer.append(UInt64(sessionCount))
        writer.append(UInt64(rows.count))
        writer.append(UInt64(buyers.count))
        for count in buyers { writer.append(count) }
        for row in rows {
            writer.append(row.anchor)
            writer.append(row.count)
            writer.append(row.weight.bitPattern)
            writer.append(UInt32(row.entries.count))
            for entry in row.entries {
                writer.append(entry.item)
                writer.append(entry.count)
                writer.append(entry.weight.bitPattern)
            }
        }
        bytes = writer.finish()
    }

    /// The model that comes next in a snapshot.
    public init(
        decoding reader: inout SnapshotReader, setting: BoughtInsteadSetting = BoughtInsteadSetting()
    ) throws(SnapshotError) {
        self.init(setting: setting)
        try reader.enter(.boughtInstead)
        let moment = Double(bitPattern: try reader.number(UInt64.self))
        landmark = moment.isFinite ? moment : nil
        guard let sessions = Int(exactly: try reader.number(UInt64.self)) else { throw .damaged("sessions") }
        sessionCount = sessions
        let rowCount = try reader.number(UInt64.self)
        let counts = try reader.buffer(of: UInt32.self, count: try reader.number(UInt64.self))
        buyers = (0..<counts.count).map { UInt32(littleEndian: counts[$0]) }
        for _ in 0..<rowCount {
            let row = try Self.row(&reader)
            guard places.updateValue(rows.count, forKey: row.anchor) == nil else { throw .damaged("an anchor stands twice") }
            rows.append(row)
        }
        try reader.leave()
        guard rows.isEmpty == (landmark == nil) else { throw .damaged("landmark") }
    }

    private static func row(_ reader: inout SnapshotReader) throws(SnapshotError) -> BoughtInsteadRow {
        var row = BoughtInsteadRow(anchor: try reader.number(UInt32.self))
        row.count = try reader.number(UInt32.self)
        row.weight = try weight(&reader)
        for _ in 0..<(try reader.number(UInt32.self)) {
            let (item, count) = (try reader.number(UInt32.self), try reader.number(UInt32.self))
            row.entries.append(BoughtInsteadRow.Entry(item: item, count: count, weight: try weight(&reader)))
        }
        return row
    }

    private static func weight(_ reader: inout SnapshotReader) throws(SnapshotError) -> Double {
        let weight = Double(bitPattern: try reader.number(UInt64.self))
        guard weight.isFinite, weight >= 0 else { throw .damaged("weight") }
        return weight
    }
}
