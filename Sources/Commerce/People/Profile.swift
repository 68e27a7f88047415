/// What the shop knows about a visitor: the fold of that visitor's events, in the log's order.
///
/// `profile.applying(event)` is pure: the same events in the same order give the same profile, live, replayed or imported.
public struct Profile: Hashable, Sendable {
    /// Most recently viewed products kept.
    public static let viewCapacity = 50
    /// Bought products kept.
    public static let boughtCapacity = 50
    /// Lines of a cart kept.
    public static let cartCapacity = 100

    /// Whose profile.
    public var visitor: VisitorID
    /// The first event's time.
    public var firstSeen: Timestamp
    /// The latest event's time.
    public var lastSeen: Timestamp
    /// All events.
    public var eventCount: Int
    /// Sessions begun.
    public var sessionCount: Int
    /// The session that the latest event belongs to.
    public var session: Session
    /// Products looked at, each once, the latest first.
    public var viewed: [ViewedProduct]
    /// What lies in the cart.
    public var cart: [CartLine]
    /// Products bought, each once, the latest first.
    public var bought: [ProductID]
    /// Orders placed.
    public var orderCount: Int
    /// What the orders came to, a sum for each currency, in order of first appearance.
    public var spent: [Money]

    /// The profile of someone who has only just appeared; the event that brought them is still to be applied.
    public init(visitor: VisitorID, firstSeen: Timestamp) {
        self.visitor = visitor
        self.firstSeen = firstSeen
        self.lastSeen = firstSeen
        self.eventCount = 0
        self.sessionCount = 0
        self.session = Session(start: firstSeen)
        self.viewed = []
        self.cart = []
        self.bought = []
        self.orderCount = 0
        self.spent = []
    }

    /// The profile after one more event of this visitor.
    public func applying(_ event: Event) -> Profile {
        var next = self
        next.apply(event)
        return next
    }

    /// Applies one more event of this visitor in place.
    public mutating func apply(_ event: Event) {
        if eventCount == 0 || session.isOver(at: event.time) {
            session = Session(start: event.time)
            sessionCount += 1
        }
        eventCount += 1
        firstSeen = min(firstSeen, event.time)
        lastSeen = max(lastSeen, event.time)
        session.apply(event)
        apply(event.action, at: event.time)
    }

    private mutating func apply(_ action: Action, at time: Timestamp) {
        switch action {
        case .productView(let product): remember(product, at: time)
        case .cartAdd(let line): add(line)
        case .cartRemove(let line): remove(line)
        case .cart(let lines): cart = Array(lines.prefix(Self.cartCapacity))
        case .order(let order): complete(order)
        case .pageView, .categoryView, .search, .checkout, .impression, .click: break
        }
    }

    private mutating func remember(_ product: ProductID, at time: Timestamp) {
        if let known = viewed.firstIndex(where: { $0.product == product }) { viewed.remove(at: known) }
        if viewed.count == Self.viewCapacity { viewed.removeLast() }
        viewed.insert(ViewedProduct(product: product, time: time), at: 0)
    }

    private mutating func add(_ line: CartLine) {
        if let known = cart.firstIndex(where: { $0.product == line.product }) {
            cart[known].quantity = min(cart[known].quantity + line.quantity, CartLine.maximumQuantity)
            cart[known].price = line.price ?? cart[known].price
        } else if cart.count < Self.cartCapacity {
            cart.append(line)
        }
    }

    private mutating func remove(_ line: CartLine) {
        guard let known = cart.firstIndex(where: { $0.product == line.product }) else { return }
        cart[known].quantity -= line.quantity
        if cart[known].quantity <= 0 { cart.remove(at: known) }
    }

    private mutating func complete(_ order: Order) {
        orderCount += 1
        let ordered = Set(order.lines.map(\.product))
        cart.removeAll { ordered.contains($0.product) }
        for line in order.lines {
            if let known = bought.firstIndex(of: line.product) { bought.remove(at: known) }
            bought.insert(line.product, at: 0)
        }
        bought.removeLast(max(0, bought.count - Self.boughtCapacity))
        if let revenue = order.revenue { spend(revenue) }
    }

    private mutating func spend(_ revenue: Money) {
        if let known = spent.firstIndex(where: { $0.currency == revenue.currency }) {
            spent[known].minorUnits = spent[known].minorUnits &+ revenue.minorUnits
        } else {
            spent.append(revenue)
        }
    }
}
