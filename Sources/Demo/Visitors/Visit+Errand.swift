import Commerce

extension Visit {
    /// Does what somebody came for.
    ///
    /// - Parameter isRecorded: Whether the shop already wrote down visits; before, its books hold the orders alone.
    mutating func run(_ errand: Errand, isRecorded: Bool) {
        guard isRecorded else { return book(errand.buys) }
        if generator.chance(0.5) { open("/") }
        for product in errand.looks { look(at: product) }
        for product in errand.buys {
            look(at: product)
            take(product)
        }
        guard !errand.buys.isEmpty else { return }
        open("/cart")
        open("/checkout", .checkout)
        order()
    }

    /// An order of which nothing else is known.
    private mutating func book(_ products: [Int]) {
        guard !products.isEmpty else { return }
        let lines = products.map { index in
            let product = surroundings.shop.products[index]
            return CartLine(product: product.id, price: product.price(in: region))
        }
        var order = Order(id: orderID, lines: lines)
        order.total = order.revenue
        events.append(Event(visitor: visitor, time: now, origin: .history, region: region, action: .order(order)))
    }
}
