internal import Commerce
internal import Recommenders
internal import Storage

/// Carts and orders.
extension LearnedModels {
    /// Notes that something was put into a cart.
    mutating func putIntoCart(_ item: ItemNumber, _ event: Event) {
        want(item, InteractionWeight.cart, event)
        followSearch(to: item, weight: InteractionWeight.cart, event)
        guard let visitor = event.visitor, let session = running(visitor, at: event.time) else { return }
        if session.cart == nil, carts.customerNumbers.count >= 2 * cartCapacity { forgetOldCarts() }
        let cart = session.cart ?? carts.customerNumbers.upperBound
        if session.cart == nil, let place = open.index(forKey: visitor) { open.values[place].cart = cart }
        carts.record(CollectionOfOne(item), by: cart, at: sessions.startTime(ofSession: session.number) ?? event.time)
    }

    /// Keeps the latest carts only, with new numbers: what is put into carts adds to what is bought where there are few orders, and few
    /// orders are not a million carts.
    private mutating func forgetOldCarts() {
        let first = carts.customerNumbers.upperBound - CustomerNumber(cartCapacity)
        var kept = PurchaseIndex()
        for cart in first..<carts.customerNumbers.upperBound {
            for place in 0..<carts.orderCount(ofCustomer: cart) {
                let order = carts.order(at: place, ofCustomer: cart)
                kept.record(carts.items(ofOrder: order), by: cart - first, at: carts.time(ofOrder: order))
            }
        }
        carts = kept
        for visitor in Array(open.keys) {
            guard let cart = open[visitor]?.cart else { continue }
            open[visitor]?.cart = cart < first ? nil : cart - first
        }
    }

    /// Notes an order: what was bought, by whom, and in place of what. One that was told before is passed over; what has changed in it is
    /// learned when all orders are learned anew.
    mutating func buy(_ order: Order, _ event: Event, _ telling: OrderTelling) {
        guard telling.isFirst else { return }
        var items: [ItemNumber] = []
        items.reserveCapacity(order.lines.count)
        for line in order.lines {
            let item = numbering.number(for: line.product)
            items.append(item)
            want(item, InteractionWeight.purchase, event)
            followSearch(to: item, weight: InteractionWeight.purchase, event)
        }
        let customer = telling.buyer.map { customers.number(for: $0) } ?? customers.stranger()
        purchases.record(items, by: customer, at: event.time)
        recentOrders.append(RecentOrder(event: event.id, buyer: telling.buyer, items: items, time: event.time))
        if let session = running(event.visitor, at: event.time) {
            boughtInstead.record(viewed: sessions.items(ofSession: session.number), bought: items, at: event.time)
        }
    }
}
