import Commerce

extension ItemNumbering {
    /// Adds the numbering to a snapshot.
    ///
    /// ```
    /// payload: | items (4) | length of each id (1 each) | the ids' UTF-8, one after the other |
    /// ```
    public func encode(into bytes: inout [UInt8]) {
        var writer = SnapshotWriter(.itemNumbering, after: bytes, expecting: 4 + 16 * count)
        bytes = []
        writer.append(UInt32(count))
        for id in allIDs { writer.append(UInt8(id.rawValue.utf8.count)) }
        for id in allIDs { writer.append(contentsOf: id.rawValue.utf8) }
        bytes = writer.finish()
    }

    /// The numbering that comes next in a snapshot.
    public init(decoding reader: inout SnapshotReader) throws(SnapshotError) {
        try reader.enter(.itemNumbering)
        let lengths = try reader.buffer(of: UInt8.self, count: try reader.number(UInt32.self))
        var ids: [ProductID] = []
        ids.reserveCapacity(lengths.count)
        for index in 0..<lengths.count {
            let bytes = try reader.bytes(Int(lengths[index]))
            guard let text = String(validating: bytes, as: UTF8.self), let id = ProductID(rawValue: text) else {
                throw .damaged("product id")
            }
            ids.append(id)
        }
        try reader.leave()
        guard let numbering = ItemNumbering(ids: ids) else { throw .damaged("product id twice") }
        self = numbering
    }
}
