public import Commerce
public import Storage

/// The shop at one moment, for the panel's first page.
public struct ShopOverview: Sendable {
    /// When the appliance was started.
    public var startedAt: Timestamp
    /// Today so far (UTC).
    public var today: DayCounts
    /// All of yesterday.
    public var yesterday: DayCounts
    /// Events a second over the last minute.
    public var eventsPerSecond: Double
    /// Visitors of the last half hour.
    public var activeVisitors: Int
    /// The latest events, the newest first.
    public var liveEvents: [Event]
    /// The most wanted products.
    public var topProducts: [TopProduct]
    /// The store.
    public var store: StoreState
    /// The models.
    public var models: ModelState
    /// The catalogue.
    public var catalogue: CatalogueState

    /// A product with how much it is wanted.
    public struct TopProduct: Sendable {
        /// The product.
        public var card: ProductCard
        /// The decayed sum of its interactions' weights: views 1, carts 5, purchases 20, halved each week.
        public var score: Double
    }

    /// The store's state.
    public struct StoreState: Sendable {
        /// What the store takes up; nil if it could not be asked.
        public var statistics: StoreStatistics?
        /// The last event of the log.
        public var lastEventID: EventID
        /// The last event that the folded state on disk covers.
        public var watermark: EventID
        /// The latest commit, in microseconds.
        public var lastCommitMicroseconds: Int
        /// The 99th percentile of the latest commits, in microseconds.
        public var commitP99Microseconds: Int
        /// Events waiting for the writer.
        public var queueDepth: Int
    }

    /// The models' state.
    public struct ModelState: Sendable {
        /// Products seen in events or the catalogue.
        public var items: Int
        /// Sessions in the index.
        public var sessions: Int
        /// Clicks in the index.
        public var clicks: Int
        /// Bytes of the index.
        public var bytes: Int
        /// When the models were last saved; nil if not since the start.
        public var lastSnapshotAt: Timestamp?
    }

    /// The catalogue's state.
    public struct CatalogueState: Sendable {
        /// Products.
        public var products: Int
        /// Products that can be bought.
        public var available: Int
        /// Categories.
        public var categories: Int
        /// How each feed's last import went.
        public var feeds: [FeedState]
    }
}
