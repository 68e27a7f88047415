internal import Commerce
internal import Recommenders

/// Carts and orders.
extension LearnedModels {
    /// Notes that something was put into a cart.
    mutating func putIntoCart(_ item: ItemNumber, _ event: Event) {
        want(item, InteractionWeight.cart, event)
        followSearch(to: item, weight: InteractionWeight.cart, event)
        guard let visitor = event.visitor, let session = running(visitor, at: event.time) else { return }
        let cart = session.cart ?? carts.customerNumbers.upperBound
        if session.cart == nil, let place = open.index(forKey: visitor) { open.values[place].cart = cart }
        carts.record(CollectionOfOne(item), by: cart, at: sessions.startTime(ofSession: session.number) ?? event.time)
    }

    /// Notes an order: what was bought, by whom, and in place of what.
    mutating func buy(_ order: Order, _ event: Event) {
        var items: [ItemNumber] = []
        items.reserveCapacity(order.lines.count)
        for line in order.lines {
            let item = numbering.number(for: line.product)
            items.append(item)
            want(item, InteractionWeight.purchase, event)
            followSearch(to: item, weight: InteractionWeight.purchase, event)
        }
        let customer = event.visitor.map { customers.number(for: $0) } ?? customers.stranger()
        purchases.record(items, by: customer, at: event.time)
        if let session = running(event.visitor, at: event.time) {
            boughtInstead.record(viewed: sessions.items(ofSession: session.number), bought: items, at: event.time)
        }
    }
}
