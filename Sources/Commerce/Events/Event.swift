/// Something that happened in the shop: who, when, what. The log keeps these for ever, in order; all else follows from them.
public struct Event: Hashable, Sendable {
    /// Its place in the log; `.zero` until the log has given it one.
    public var id: EventID
    /// Whose browser; nil where no identifier may be kept.
    public var visitor: VisitorID?
    /// When it happened, as far as is known; never later than it was received.
    public var time: Timestamp
    /// How it came in.
    public var origin: Origin
    /// The caller's own id for it, 1 to 64 bytes: a second event with the same one, of the same visitor, is not taken.
    public var externalID: String?
    /// The page it happened on.
    public var page: Page?
    /// The region that the visitor shops in, if the shop has regions and says so.
    public var region: RegionID?
    /// What it says about who is behind it; nil if it says nothing beyond the visitor.
    public var identity: Identity?
    /// What happened.
    public var action: Action

    /// An event that the log has not seen yet.
    public init(
        id: EventID = .zero, visitor: VisitorID?, time: Timestamp, origin: Origin = .storefront, externalID: String? = nil,
        page: Page? = nil, region: RegionID? = nil, identity: Identity? = nil, action: Action
    ) {
        self.id = id
        self.visitor = visitor
        self.time = time
        self.origin = origin
        self.externalID = externalID
        self.page = page
        self.region = region
        self.identity = identity
        self.action = action
    }

    /// The order that the event tells of, if it tells of one.
    public var orderID: OrderID? {
        switch action {
        case .order(let order): order.id
        case .orderUpdate(let update): update.id
        default: nil
        }
    }

    /// How an event came in. Raw values stand in stored records: never change them.
    public enum Origin: UInt8, Hashable, Sendable, CaseIterable {
        /// The script in the shop's pages.
        case storefront = 1
        /// The shop's server, with its key.
        case server = 2
        /// A file of the past.
        case history = 3
    }
}
