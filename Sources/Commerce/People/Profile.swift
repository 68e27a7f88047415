/// What the shop knows about a person: the fold of that person's events, in the order in which they happened.
///
/// `profile.applying(event)` is pure: the same events give the same profile, live, replayed or imported. Events must be applied in the order of
/// their ``EventPlace``; whoever holds the log folds a person anew when one of their events comes late (``canApply(_:)``). The identifiers are
/// not in the fold: which of them belong together follows from what is told about all people.
public struct Profile: Hashable, Sendable {
    /// Most recently viewed products kept.
    public static let viewCapacity = 50
    /// Viewed categories and sources of visits kept.
    public static let categoryCapacity = 30
    /// Lines of a cart kept.
    public static let cartCapacity = 100
    /// Orders kept, the latest; a small shop's best customer has fewer.
    public static let orderCapacity = 2_000

    /// Whose profile.
    public var person: PersonID
    /// By what the person is known, the strongest first; empty for a browser in which nobody was recognised.
    public var identifiers: [PersonIdentifier]
    /// What they have said about themselves.
    public var details: PersonDetails
    /// The first event's time.
    public var firstSeen: Timestamp
    /// The latest visit's time; that of the first event if there was no visit.
    public var lastSeen: Timestamp
    /// The latest event's time, and the kind of the last one that was applied at that moment: what is told about a person is applied in order.
    public var lastEvent: EventPlace
    /// All events.
    public var eventCount: Int
    /// Sessions begun.
    public var sessionCount: Int
    /// The session that the latest visit belongs to.
    public var session: Session
    /// Where the first visit came from; nil if there was none.
    public var firstSource: VisitSource?
    /// Where visits came from, the latest first.
    public var sources: [VisitCount]
    /// Where the person shops, as the storefront said last.
    public var region: RegionID?
    /// Products looked at, each once, the latest first.
    public var viewed: [ViewedProduct]
    /// Categories looked at, each once, the latest first.
    public var viewedCategories: [ViewedCategory]
    /// What lies in the cart.
    public var cart: [CartLine]
    /// When the cart last changed; nil if there never was one.
    public var cartChangedAt: Timestamp?
    /// Orders, by the moment they were first heard of.
    public var orders: [PlacedOrder]
    /// Where the person stands on each purpose, in the order of purposes.
    public var consents: [ConsentState]
    /// Dealings with letters.
    public var mail: MailRecord

    /// The profile of someone who has only just appeared; the event that brought them is still to be applied.
    public init(person: PersonID, firstSeen: Timestamp) {
        self.person = person
        identifiers = []
        details = PersonDetails()
        self.firstSeen = firstSeen
        lastSeen = firstSeen
        lastEvent = EventPlace(time: firstSeen, kind: 0)
        eventCount = 0
        sessionCount = 0
        session = Session(start: firstSeen)
        sources = []
        viewed = []
        viewedCategories = []
        cart = []
        orders = []
        consents = []
        mail = MailRecord()
    }

    /// The profile of a browser in which nobody was recognised.
    public init(visitor: VisitorID, firstSeen: Timestamp) {
        self.init(person: PersonID(visitor), firstSeen: firstSeen)
    }

    /// Whether the shop knows who this is, or at least that they have bought: the people whom it can count and write to.
    public var isCustomer: Bool { !identifiers.isEmpty || orderCount > 0 }

    /// Orders that count: placed, not cancelled, not wholly returned.
    public var orderCount: Int { orders.reduce(0) { $0 + ($1.counts ? 1 : 0) } }

    /// What the orders came to after refunds, a sum for each currency, in order of first appearance.
    public var spent: [Money] {
        orders.reduce(into: []) { sums, order in
            guard order.counts, let revenue = order.revenue else { return }
            if let known = sums.firstIndex(where: { $0.currency == revenue.currency }) {
                sums[known].minorUnits = sums[known].minorUnits &+ revenue.minorUnits
            } else {
                sums.append(revenue)
            }
        }
    }

    /// Products bought and kept, each once, the latest first.
    public var bought: [ProductID] {
        var seen: Set<ProductID> = []
        return orders.filter(\.counts).sorted { $0.placedAt ?? $0.statusAt > $1.placedAt ?? $1.statusAt }
            .flatMap(\.kept).map(\.product).filter { seen.insert($0).inserted }
    }

    /// The latest decision on a purpose; nil if there was none.
    public func consent(to purpose: ConsentDecision.Purpose) -> ConsentState? {
        consents.first { $0.decision.purpose == purpose }
    }
}
