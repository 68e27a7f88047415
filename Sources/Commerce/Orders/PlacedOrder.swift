/// An order as it stands: the fold of everything that was told about it, in the order in which it happened.
///
/// The tracker, the shop's server and files may each tell of the same order; it is one. What is told last about its lines and sums holds; it was
/// placed when the first told of it. A status may become known before the order itself: such an order has no lines yet and does not count.
public struct PlacedOrder: Hashable, Sendable {
    /// What was told of it last.
    public var order: Order
    /// When it was placed; nil while only its status is known.
    public var placedAt: Timestamp?
    /// How far it has come.
    public var status: OrderStatus
    /// When that was told.
    public var statusAt: Timestamp
    /// When it was delivered first; nil if it was not yet.
    public var deliveredAt: Timestamp?
    /// Pieces that came back, by product.
    public var returned: [CartLine]
    /// What was paid back, as far as the shop said so.
    public var refunded: Money?

    /// An order of which nothing is known but its number; what brought it up is still to be applied.
    public init(id: OrderID, at time: Timestamp) {
        order = Order(id: id, lines: [])
        status = .created
        statusAt = time
        returned = []
    }

    /// Whether it counts as a purchase: it was placed, not cancelled, and not all of it came back.
    public var counts: Bool { placedAt != nil && status != .cancelled && !isWhollyReturned }

    /// What the customer kept, at most the pieces ordered; empty if it does not count.
    public var kept: [CartLine] {
        guard counts else { return [] }
        guard !returned.isEmpty else { return order.lines }
        var back: [ProductID: Int] = [:]
        for line in returned { back[line.product, default: 0] += line.quantity }
        return order.lines.compactMap { line in
            let gone = min(back[line.product] ?? 0, line.quantity)
            back[line.product]? -= gone
            return gone == line.quantity
                ? nil : CartLine(product: line.product, quantity: line.quantity - gone, price: line.price)
        }
    }

    /// What it came to after what was paid back; zero of its currency if it does not count, nil without sums.
    public var revenue: Money? {
        guard let gross = order.revenue, placedAt != nil else { return nil }
        guard counts else { return Money(minorUnits: 0, currency: gross.currency) }
        guard let refund = refunded ?? value(of: returned), refund.currency == gross.currency else { return gross }
        return Money(minorUnits: max(0, gross.minorUnits &- refund.minorUnits), currency: gross.currency)
    }

    /// Applies one more event about this order in place; others leave it as it is.
    public mutating func apply(_ event: Event) {
        switch event.action {
        case .order(let order) where order.id == self.order.id: apply(order, at: event.time)
        case .orderUpdate(let update) where update.id == order.id: apply(update, at: event.time)
        default: break
        }
    }

    /// The order is told of: placed, or told again.
    mutating func apply(_ order: Order, at time: Timestamp) {
        self.order = order
        placedAt = min(placedAt ?? time, time)
    }

    /// Something became of it.
    mutating func apply(_ update: OrderUpdate, at time: Timestamp) {
        status = update.status
        statusAt = time
        if status == .delivered { deliveredAt = deliveredAt ?? time }
        if status == .returned { takeBack(update) }
        if let refund = update.refund { add(refund) }
    }

    private mutating func takeBack(_ update: OrderUpdate) {
        if update.returned.isEmpty { return returned = order.lines }
        for line in update.returned {
            if let known = returned.firstIndex(where: { $0.product == line.product }) {
                returned[known].quantity = min(returned[known].quantity + line.quantity, CartLine.maximumQuantity)
            } else {
                returned.append(line)
            }
        }
    }

    private mutating func add(_ refund: Money) {
        guard let known = refunded, known.currency == refund.currency else { return refunded = refund }
        refunded?.minorUnits = known.minorUnits &+ refund.minorUnits
    }

    private var isWhollyReturned: Bool {
        guard status == .returned, !returned.isEmpty || order.lines.isEmpty else { return false }
        var back: [ProductID: Int] = [:]
        for line in returned { back[line.product, default: 0] += line.quantity }
        var ordered: [ProductID: Int] = [:]
        for line in order.lines { ordered[line.product, default: 0] += line.quantity }
        return ordered.allSatisfy { back[$0.key] ?? 0 >= $0.value }
    }

    /// What pieces of this order cost, by their own price or else by that of the order's line.
    private func value(of lines: [CartLine]) -> Money? {
        lines.map { line in
            CartLine(
                product: line.product, quantity: line.quantity,
                price: line.price ?? order.lines.first { $0.product == line.product }?.price)
        }.sum
    }
}
