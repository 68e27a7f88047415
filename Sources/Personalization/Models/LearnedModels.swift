internal import Commerce
internal import Recommenders

/// What the recommenders have learned from the log so far: a fold like the others, kept in memory and saved now and then.
struct LearnedModels: ~Copyable, Sendable {
    /// Which number each product has.
    var numbering = ItemNumbering()
    /// Sessions and their clicks.
    var sessions = SessionIndex()
    /// How much each item is wanted.
    var popularity = PopularityModel()
    /// The last event learned from.
    var watermark = EventID.zero
    /// Running sessions, by visitor.
    var open: [VisitorID: OpenSession] = [:]
    private var latest = Timestamp(milliseconds: 0)
    private var openAfterPruning = 0

    /// Nothing learned yet.
    init() {}

    /// What was learned when a snapshot was made.
    init(
        numbering: ItemNumbering, sessions: consuming SessionIndex, popularity: PopularityModel, watermark: EventID,
        open: [VisitorID: OpenSession]
    ) {
        self.numbering = numbering
        self.sessions = sessions
        self.popularity = popularity
        self.watermark = watermark
        self.open = open
        self.latest = open.values.map(\.end).max() ?? Timestamp(milliseconds: 0)
        self.openAfterPruning = open.count
    }

    /// Learns from one more event of the log.
    mutating func learn(_ event: Event) {
        watermark = event.id
        latest = max(latest, event.time)
        switch event.action {
        case .productView(let product): return view(numbering.number(for: product), by: event.visitor, at: event.time)
        case .cartAdd(let line): want(line.product, InteractionWeight.cart, at: event.time)
        case .order(let order):
            for line in order.lines { want(line.product, InteractionWeight.purchase, at: event.time) }
        case .pageView, .categoryView, .search, .cartRemove, .cart, .checkout, .impression, .click: break
        }
        if let visitor = event.visitor { prolong(visitor, at: event.time) }
    }

    /// The running session of a visitor in the index, if there is one.
    func openSession(of visitor: VisitorID) -> SessionNumber? { open[visitor]?.number }

    private mutating func want(_ product: ProductID, _ weight: Double, at time: Timestamp) {
        popularity.record(numbering.number(for: product), weight: weight, at: time)
    }

    /// A reload of the page just seen is a click, but does not make the item more wanted; nor do clicks that a session has no room for.
    private mutating func view(_ item: ItemNumber, by visitor: VisitorID?, at time: Timestamp) {
        if let visitor {
            let (session, isReload) = session(of: visitor, viewing: item, at: time)
            guard sessions.append(item: item, toSession: session), !isReload else { return }
        }
        popularity.record(item, weight: InteractionWeight.view, at: time)
    }

    private mutating func session(
        of visitor: VisitorID, viewing item: ItemNumber, at time: Timestamp
    ) -> (number: SessionNumber, isReload: Bool) {
        if let place = open.index(forKey: visitor), time.milliseconds(since: open.values[place].end) <= Session.silence {
            let known = open.values[place]
            open.values[place].latestItem = item
            open.values[place].end = max(known.end, time)
            return (known.number, known.latestItem == item)
        }
        if open.count > 2 * openAfterPruning + 10_000 { forgetEndedSessions() }
        let number = sessions.startSession(at: time)
        open[visitor] = OpenSession(number: number, end: time, latestItem: item)
        return (number, false)
    }

    private mutating func prolong(_ visitor: VisitorID, at time: Timestamp) {
        guard let place = open.index(forKey: visitor) else { return }
        let end = open.values[place].end
        if time.milliseconds(since: end) > Session.silence {
            open.remove(at: place)
        } else {
            open.values[place].end = max(end, time)
        }
    }

    private mutating func forgetEndedSessions() {
        let limit = latest.advanced(byMilliseconds: -Session.silence)
        open = open.filter { $0.value.end >= limit }
        openAfterPruning = open.count
    }
}
