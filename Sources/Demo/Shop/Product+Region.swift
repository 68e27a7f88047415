import Commerce

extension Product {
    /// Whether it can be bought in a region; anywhere if none is named.
    func isAvailable(in region: RegionID?) -> Bool {
        regions.first { $0.region == region }?.isAvailable ?? isAvailable
    }

    /// What it costs in a region.
    func price(in region: RegionID?) -> Money? {
        regions.first { $0.region == region }?.price ?? price
    }
}
