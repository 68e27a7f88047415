public import Commerce

/// How much each item is wanted in each region: a ``PopularityModel`` for every region that customers come from.
public struct RegionalPopularity: Sendable {
    /// Regions kept; what happens in further ones counts for the shop alone.
    public static let capacity = 200

    private(set) var models: [RegionID: PopularityModel] = [:]

    /// Nothing wanted anywhere yet.
    public init() {}

    /// Adds an interaction in a region.
    public mutating func record(_ item: ItemNumber, weight: Double, at time: Timestamp, in region: RegionID) {
        if models[region] == nil {
            guard models.count < Self.capacity else { return }
            models[region] = PopularityModel()
        }
        models[region]?.record(item, weight: weight, at: time)
    }

    /// What a region wants; nil if nothing is known of it.
    public subscript(region: RegionID) -> PopularityModel? { models[region] }

    /// Adds all regions to a snapshot: a section with their names, then a section for each.
    ///
    /// ```
    /// payload of the first: | regions (4) | names: (bytes 1, UTF-8) … |
    /// ```
    public func encode(into bytes: inout [UInt8]) {
        let regions = models.sorted { $0.key.rawValue < $1.key.rawValue }
        var writer = SnapshotWriter(.regions, after: bytes, expecting: 4 + 16 * regions.count)
        bytes = []
        writer.append(UInt32(regions.count))
        for (region, _) in regions {
            writer.append(UInt8(region.rawValue.utf8.count))
            writer.append(contentsOf: region.rawValue.utf8)
        }
        bytes = writer.finish()
        for (_, model) in regions { model.encode(into: &bytes) }
    }

    /// The regions that come next in a snapshot.
    public init(decoding reader: inout SnapshotReader) throws(SnapshotError) {
        try reader.enter(.regions)
        var names: [RegionID] = []
        let count = try reader.number(UInt32.self)
        for _ in 0..<count {
            let bytes = try reader.bytes(Int(try reader.number(UInt8.self)))
            guard let text = String(validating: bytes, as: UTF8.self), let region = RegionID(rawValue: text) else {
                throw .damaged("region")
            }
            names.append(region)
        }
        try reader.leave()
        for name in names { models[name] = try PopularityModel(decoding: &reader) }
    }
}
