import Commerce

/// An order whose rows are being read.
struct GatheredOrder {
    var order: Order
    var visitor: VisitorID?
    var identity: Identity?
    var time: Timestamp
    /// How far it has come, and since when.
    var status: (status: OrderStatus, time: Timestamp)?

    /// The order with its number, and its events: the order, and what became of it if it went on.
    ///
    /// - Parameter isPart: whether other rows of the order came before, not together with these: then it is an order of its own, or it would
    ///   replace the other part.
    func told(isPart: Bool) -> (order: Order, events: [Event]) {
        var told = StableID()
        told.add(order)
        told.add(time.milliseconds)
        told.add(identity)
        var order = order
        if isPart { order.id = Self.partID(order.id, told.digits) }
        let first = Event(
            visitor: visitor, time: time, origin: .history, externalID: told.text(order.id.rawValue), identity: identity,
            action: .order(order))
        guard let status, status.status != .created else { return (order, [first]) }
        var course = StableID()
        course.add(status.status.name)
        course.add(status.time.milliseconds)
        var second = first
        second.time = status.time
        second.externalID = course.text("\(order.id) \(status.status.name)")
        second.action = .orderUpdate(OrderUpdate(id: order.id, status: status.status))
        return (order, [first, second])
    }

    /// The order's number with a mark of the part's content behind it.
    private static func partID(_ id: OrderID, _ digits: String) -> OrderID {
        let mark = "+" + digits
        guard id.rawValue.utf8.count + mark.utf8.count > OrderID.maximumLength else {
            return OrderID(unchecked: id.rawValue + mark)
        }
        return OrderID(unchecked: "part" + mark)
    }
}
