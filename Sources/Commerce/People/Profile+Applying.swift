/// The fold.
extension Profile {
    /// The profile after one more event of this person.
    public func applying(_ event: Event) -> Profile {
        var next = self
        next.apply(event)
        return next
    }

    /// Whether an event may be applied after all that were: it happened later, or at the same moment and in an order of no consequence. When it
    /// may not, the person must be folded anew.
    public func canApply(_ event: Event) -> Bool {
        let place = EventPlace(event)
        guard eventCount > 0, place.time <= lastEvent.time else { return true }
        guard place.time == lastEvent.time else { return false }
        // The page that a session begins with tells its source.
        guard event.time > session.start, event.region == nil || event.region == region else { return false }
        return place.kind == 0 || place.kind > lastEvent.kind
    }

    /// Applies one more event of this person in place.
    public mutating func apply(_ event: Event) {
        if event.visitor != nil, event.action.kind.isBehaviour { visit(event) }
        let place = EventPlace(event)
        lastEvent = eventCount == 0 ? place : max(lastEvent, place)
        firstSeen = eventCount == 0 ? event.time : min(firstSeen, event.time)
        if sessionCount == 0 { lastSeen = firstSeen }
        eventCount += 1
        region = event.region ?? region
        apply(event.action, at: event.time)
    }

    private mutating func visit(_ event: Event) {
        if sessionCount == 0 || session.isOver(at: event.time) {
            session = Session(start: event.time)
            sessionCount += 1
            arrive(from: VisitSource(page: event.page), at: event.time)
        }
        lastSeen = max(lastSeen, event.time)
        session.apply(event)
    }

    private mutating func arrive(from source: VisitSource, at time: Timestamp) {
        if firstSource == nil { firstSource = source }
        var visits = VisitCount(source: source, last: time)
        if let known = sources.firstIndex(where: { $0.source == source }) {
            visits.count += sources[known].count
            sources.remove(at: known)
        } else if sources.count == Self.categoryCapacity {
            sources.removeLast()
        }
        sources.insert(visits, at: 0)
    }

    private mutating func apply(_ action: Action, at time: Timestamp) {
        switch action {
        case .productView(let product): remember(product, at: time)
        case .categoryView(let category): remember(category, at: time)
        case .cartAdd(let line): changeCart(at: time) { $0.add(line) }
        case .cartRemove(let line): changeCart(at: time) { $0.remove(line) }
        case .cart(let lines): changeCart(at: time) { $0.cart = Array(lines.prefix(Self.cartCapacity)) }
        case .order(let order): complete(order, at: time)
        case .orderUpdate(let update): orders[place(of: update.id, at: time)].apply(update, at: time)
        case .identify(let newer): details.update(with: newer)
        case .consent(let decision): decide(decision, at: time)
        case .mail(let engagement): mail.note(engagement.kind, at: time)
        case .pageView, .search, .checkout, .impression, .click, .merge, .split: break
        }
    }

    private mutating func remember(_ product: ProductID, at time: Timestamp) {
        var look = ViewedProduct(product: product, time: time)
        if let known = viewed.firstIndex(where: { $0.product == product }) {
            let isReload = known == 0 && viewed[known].time >= session.start
            look.count = viewed[known].count + (isReload ? 0 : 1)
            viewed.remove(at: known)
        } else if viewed.count == Self.viewCapacity {
            viewed.removeLast()
        }
        viewed.insert(look, at: 0)
    }

    private mutating func remember(_ category: CategoryID, at time: Timestamp) {
        var look = ViewedCategory(category: category, time: time)
        if let known = viewedCategories.firstIndex(where: { $0.category == category }) {
            look.count += viewedCategories[known].count
            viewedCategories.remove(at: known)
        } else if viewedCategories.count == Self.categoryCapacity {
            viewedCategories.removeLast()
        }
        viewedCategories.insert(look, at: 0)
    }

    private mutating func changeCart(at time: Timestamp, _ change: (inout Profile) -> Void) {
        change(&self)
        cartChangedAt = time
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

    private mutating func complete(_ order: Order, at time: Timestamp) {
        orders[place(of: order.id, at: time)].apply(order, at: time)
        let ordered = Set(order.lines.map(\.product))
        guard cart.contains(where: { ordered.contains($0.product) }) else { return }
        cart.removeAll { ordered.contains($0.product) }
        cartChangedAt = time
    }

    private mutating func place(of id: OrderID, at time: Timestamp) -> Int {
        if let known = orders.lastIndex(where: { $0.order.id == id }) { return known }
        if orders.count == Self.orderCapacity { orders.removeFirst() }
        orders.append(PlacedOrder(id: id, at: time))
        return orders.count - 1
    }

    private mutating func decide(_ decision: ConsentDecision, at time: Timestamp) {
        consents.removeAll { $0.decision.purpose == decision.purpose }
        consents.append(ConsentState(decision: decision, time: time))
        consents.sort { $0.decision.purpose.rawValue < $1.decision.purpose.rawValue }
    }
}
