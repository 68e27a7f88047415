internal import Commerce
internal import Recommenders
internal import Stemming
internal import Storage

/// What the recommenders have learned from the log so far: a fold like the others, kept in memory and saved now and then.
struct LearnedModels: ~Copyable, Sendable {
    /// Looks after a search that count as its consequence.
    static let looksAfterSearch: UInt8 = 10

    /// Which number each product has.
    var numbering = ItemNumbering()
    /// Sessions and their clicks.
    var sessions = SessionIndex()
    /// How people return to what they have seen.
    var repeats = RepeatHistogram()
    /// How much each item is wanted.
    var popularity = PopularityModel()
    /// How much each item is wanted in each region.
    var regions = RegionalPopularity()
    /// Who bought what and when.
    var purchases = PurchaseIndex()
    /// What was put into one cart, each cart as an order of a customer of its own.
    var carts = PurchaseIndex()
    /// Which number each customer has in the purchases.
    var customers = CustomerNumbering()
    /// What was bought in place of what was looked at.
    var boughtInstead = BoughtInstead()
    /// Where searches lead.
    var phrases = PhraseModel()
    /// How often items were shown and clicked.
    var responses = ResponseCounts()
    /// The last event learned from.
    var watermark = EventID.zero
    /// Orders learned since all were last learned anew, in the log's order.
    var recentOrders: [RecentOrder] = []
    /// Running sessions, by visitor, that have had a look at a product.
    var open: [VisitorID: OpenSession] = [:]
    /// Searches of visitors who have not looked at anything yet.
    var searching: [VisitorID: Search] = [:]

    /// The latest moment in the log.
    private(set) var latest = Timestamp(milliseconds: 0)
    /// Sessions and searches that were left when ended ones were last forgotten.
    private(set) var leftAfterPruning = 0
    /// Carts that are kept; twice as many are held for a while.
    var cartCapacity = 50_000

    /// An order that was learned as it came.
    struct RecentOrder: Sendable {
        var event: EventID
        var buyer: PersonID?
        var items: [ItemNumber]
        var time: Timestamp
    }

    /// A search that is waiting for its first look.
    struct Search: Hashable, Sendable {
        var words: [UInt32]
        var time: Timestamp
    }

    /// Nothing learned yet.
    init() {}

    /// Learns from one more event of the log; of an order the log's keeper knows who bought, and whether it was told before.
    mutating func learn(_ event: Event, telling: OrderTelling? = nil) {
        watermark = event.id
        latest = max(latest, event.time)
        switch event.action {
        case .productView(let product): return view(numbering.number(for: product), event)
        case .search(let phrase, _): search(phrase, event)
        case .cartAdd(let line): putIntoCart(numbering.number(for: line.product), event)
        case .order(let order):
            buy(order, event, telling ?? OrderTelling(buyer: event.visitor.map { PersonID($0) }, isFirst: true))
        case .impression(_, let products): for product in products { responses.show(numbering.number(for: product)) }
        case .click(_, let product): responses.click(numbering.number(for: product))
        case .pageView, .categoryView, .cartRemove, .cart, .checkout: break
        case .identify, .orderUpdate, .consent, .mail, .merge, .split: return
        }
        if let visitor = event.visitor { prolong(visitor, at: event.time) }
    }

    /// The running session of a visitor in the index, if there is one.
    func openSession(of visitor: VisitorID) -> SessionNumber? { open[visitor]?.number }

    /// The visitor's running session, if the last event is not too long ago, and what happened at a moment can be a part of it: an order
    /// of last week that is only told now is not.
    func running(_ visitor: VisitorID?, at time: Timestamp) -> OpenSession? {
        guard let visitor, let session = open[visitor], time.milliseconds(since: session.end) <= Session.silence,
            let start = sessions.startTime(ofSession: session.number), start.milliseconds(since: time) <= Session.silence
        else { return nil }
        return session
    }

    /// Notes that an item is wanted, in the shop and in the region.
    mutating func want(_ item: ItemNumber, _ weight: Double, _ event: Event) {
        popularity.record(item, weight: weight, at: event.time)
        if let region = event.region { regions.record(item, weight: weight, at: event.time, in: region) }
    }

    /// A reload of the page just seen is a click, but does not make the item more wanted; nor do clicks that a session has no room for.
    private mutating func view(_ item: ItemNumber, _ event: Event) {
        if let visitor = event.visitor {
            let (session, isReload) = session(of: visitor, viewing: item, at: event.time)
            repeats.learn(item, after: sessions.items(ofSession: session))
            guard sessions.append(item: item, toSession: session), !isReload else { return }
            followSearch(of: visitor, to: item, at: event.time)
        }
        want(item, InteractionWeight.view, event)
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
        forgetEndedSessions()
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

    /// Forgets sessions and searches that are over, now and then.
    mutating func forgetEndedSessions() {
        guard open.count + searching.count > 2 * leftAfterPruning + 10_000 else { return }
        let limit = latest.advanced(byMilliseconds: -Session.silence)
        open = open.filter { $0.value.end >= limit }
        searching = searching.filter { $0.value.time >= limit }
        leftAfterPruning = open.count + searching.count
    }

    /// Takes over the people of a snapshot.
    mutating func resume(_ people: PeopleSection) {
        customers = people.customers
        open = people.open
        searching = people.searching
        latest = people.latest
        leftAfterPruning = people.leftAfterPruning
        watermark = people.watermark
    }
}
