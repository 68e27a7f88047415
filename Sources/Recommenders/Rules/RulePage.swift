public import Commerce

/// What the rules can see of one request: the block, its page, and who looks at it.
public struct RulePage: Sendable {
    /// The block.
    public var block: Placement
    /// The page's product.
    public var product: ItemNumber?
    /// The page's category; a product's page stands in the product's categories.
    public var category: CategoryNumber?
    /// The visitor's region.
    public var region: RegionID?
    /// The segments that the visitor belongs to.
    public var segments: Set<SegmentID>
    /// The moment.
    public var now: Timestamp

    /// A page with a block.
    public init(
        block: Placement, product: ItemNumber? = nil, category: CategoryNumber? = nil, region: RegionID? = nil,
        segments: Set<SegmentID> = [], now: Timestamp
    ) {
        self.block = block
        self.product = product
        self.category = category
        self.region = region
        self.segments = segments
        self.now = now
    }
}
