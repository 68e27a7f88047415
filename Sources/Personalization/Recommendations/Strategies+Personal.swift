internal import Commerce
internal import Recommenders

/// The blocks that are about the visitor.
extension Strategies {
    /// What is looked at next after what was looked at in this session; what is personal fills the rest.
    func fillSession(
        _ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) {
        let next = question.context.path.isEmpty ? [] : nextItems(question, memory, &scratch)
        selection.fill(from: next)
        guard selection.gathered < question.request.limit else { return }
        fillPersonal(&selection, question, memory, &scratch, next: next)
    }

    /// All that is known of the visitor, taking turns; strangers get what sells best in the most wanted categories.
    ///
    /// - Parameter next: the next items of the session, if they were asked for already.
    func fillPersonal(
        _ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch,
        next: [Recommendation]? = nil
    ) {
        let parts = personalParts(question, memory, &scratch, next: next)
        guard !parts.isEmpty else {
            return selection.fill(from: withArrivals(popularCategories(question, memory), of: [], question, memory))
        }
        let interests = interestCategories(question, memory).map(\.category)
        let blend = HomeBlend(parts).items(limit: question.wanted)
        selection.fill(from: withArrivals(blend, of: interests, question, memory))
    }

    private func personalParts(
        _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch, next: [Recommendation]?
    ) -> [HomeBlend.Part] {
        let context = question.context
        let seen = Set(context.clicks)
        let known = seen.union(context.customer.map { latestItems(of: $0, memory) } ?? [])
        var parts: [HomeBlend.Part] = []
        func add(_ items: [Recommendation], _ weight: Double, without known: Set<ItemNumber>) {
            let fresh = items.filter { !known.contains($0.item) }
            if !fresh.isEmpty { parts.append(HomeBlend.Part(fresh, weight: weight)) }
        }
        if !context.path.isEmpty {
            add(next ?? nextItems(question, memory, &scratch), context.clicks.isEmpty ? 2 : 3, without: known)
        }
        if let last = context.clicks.last ?? context.looks.first?.item {
            add(alternatives(to: last, question, limit: 2 * question.request.limit, memory, &scratch), 2, without: known)
        }
        if !context.cart.isEmpty { add(complements(toCart: context.cart, question, memory, &scratch), 1, without: known) }
        if let customer = context.customer {
            // What was bought comes back when it is due or is bought again and again, not because it was once looked at.
            add(dueItems(customer, question, memory), 1, without: seen)
            add(regularItems(customer, question, memory, &scratch), 1, without: seen)
            // What customers with such orders buy says less than what somebody looks at.
            if context.looks.isEmpty { add(basketItems(customer, question, part: .explore, memory, &scratch), 1, without: seen) }
        }
        if !context.looks.isEmpty { add(interesting(question, memory), 1, without: known) }
        return parts
    }

    /// The items of a customer's latest hundred orders.
    private func latestItems(of customer: CustomerNumber, _ memory: borrowing ShopMemory) -> Set<ItemNumber> {
        let orders = memory.models.purchases.orderCount(ofCustomer: customer)
        var items: Set<ItemNumber> = []
        for place in max(0, orders - 100)..<orders {
            items.formUnion(
                memory.models.purchases.items(ofOrder: memory.models.purchases.order(at: place, ofCustomer: customer)))
        }
        return items
    }

    /// The next items of the session, what was seen in it left out; or of the past if the session has not begun, and then what was seen last
    /// is what people come back for.
    func nextItems(
        _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) -> [Recommendation] {
        let context = question.context
        guard !context.clicks.isEmpty else {
            return memory.nextItem.items(
                after: context.path, in: memory.models.sessions, repeats: memory.models.repeats, excluding: context.session,
                limit: question.wanted, scratch: &scratch.sessions)
        }
        return memory.nextItem.items(
            after: context.clicks, in: memory.models.sessions, repeats: memory.models.repeats, facts: memory.catalogue.facts,
            earlier: context.earlier, excluding: context.session, mode: .unseenOnly, limit: question.wanted,
            scratch: &scratch.sessions)
    }

    /// What the customer is likely to buy, by their orders.
    func basketItems(
        _ customer: CustomerNumber, _ question: Question, part: NextBasket.Part = .all, _ memory: borrowing ShopMemory,
        _ scratch: inout AnswerScratch
    ) -> [Recommendation] {
        nextBasket.items(
            for: customer, in: memory.models.purchases, at: question.now, limit: question.wanted, part: part,
            scratch: &scratch.baskets)
    }

    /// The categories that interest the visitor, with the places that each gets.
    func interestCategories(
        _ question: Question, _ memory: borrowing ShopMemory
    ) -> [(category: CategoryNumber, places: Int)] {
        interest.quotas(
            from: question.context.looks, facts: memory.catalogue.facts, at: question.now, places: question.request.limit)
    }

    /// Bestsellers of the categories that interest this visitor, those already looked at left out.
    private func interesting(_ question: Question, _ memory: borrowing ShopMemory) -> [Recommendation] {
        let seen = Set(question.context.looks.map(\.item))
        return byInterest(question, memory) { category in
            leaders.category(category, memory, at: question.now).filter { !seen.contains($0.item) }.map { $0.from(.interest) }
        }
    }

    /// Lists of the categories that interest the visitor, taking turns by interest.
    func byInterest(
        _ question: Question, _ memory: borrowing ShopMemory, _ list: (CategoryNumber) -> [Recommendation]
    ) -> [Recommendation] {
        let parts = interestCategories(question, memory).map { HomeBlend.Part(list($0.category), weight: Double($0.places)) }
        return HomeBlend(parts.filter { !$0.items.isEmpty }).items(limit: question.wanted)
    }

    /// Bestsellers of the most popular categories, taking turns: variety for somebody of whom nothing is known.
    private func popularCategories(_ question: Question, _ memory: borrowing ShopMemory) -> [Recommendation] {
        let regional = question.request.region.map { leaders.region($0, memory, at: question.now) } ?? []
        let best = regional.count >= question.wanted ? regional : regional + leaders.shop(memory, at: question.now)
        var order: [CategoryNumber] = []
        var byCategory: [CategoryNumber: [Recommendation]] = [:]
        for place in best {
            let category = memory.catalogue.facts.category[Int(place.item)]
            if byCategory[category] == nil { order.append(category) }
            byCategory[category, default: []].append(place)
        }
        let parts = order.prefix(8).map { HomeBlend.Part(byCategory[$0] ?? [], weight: 1) }
        return HomeBlend(parts).items(limit: question.wanted)
    }

    /// A list with some of its places given to new arrivals, of the named categories first.
    func withArrivals(
        _ list: [Recommendation], of categories: [CategoryNumber], _ question: Question, _ memory: borrowing ShopMemory
    ) -> [Recommendation] {
        let slots = exploration.slots(of: question.request.limit)
        guard slots > 0, !list.isEmpty else { return list }
        let since = UInt32(clamping: question.now.milliseconds / 1000 - Int64(exploration.days) * 86_400)
        var arrivals: [ItemNumber] = []
        for scope in categories.isEmpty ? [nil] : categories.map(Optional.some) {
            arrivals += leaders.arrivals(scope, memory, at: question.now).map(\.item)
                .filter { memory.catalogue.facts.addedAt($0) >= since }
        }
        guard !arrivals.isEmpty else { return list }
        var chance = RequestChance(question.request)
        let tried = exploration.items(
            from: arrivals, responses: memory.models.responses, medianRate: medianRate(of: list, question, memory), limit: slots,
            using: &chance)
        let place = max(0, question.request.limit - slots)
        return list.prefix(place) + tried + list.dropFirst(place)
    }

    /// The click rate of the block's median item, of those shown often enough to have one.
    private func medianRate(
        of list: [Recommendation], _ question: Question, _ memory: borrowing ShopMemory
    ) -> Double? {
        var rates: [Double] = []
        for place in list.prefix(question.request.limit) {
            let (shown, clicked) = memory.models.responses.responses(to: place.item)
            if shown >= 30 { rates.append(Double(clicked) / Double(shown)) }
        }
        return rates.isEmpty ? nil : rates.sorted()[rates.count / 2]
    }
}
