internal import Commerce
internal import Recommenders

/// The blocks of what is new, reduced or due.
extension Strategies {
    /// New arrivals of the page's category alone; on a page without one, in the categories that interest the visitor, then in the shop.
    func fillNew(_ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory) {
        fillScoped(&selection, question, memory) { leaders.arrivals($0, memory, at: question.now) }
    }

    /// What is reduced in the page's category alone; on a page without one, in the categories that interest the visitor, then in the shop.
    func fillSale(_ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory) {
        fillScoped(&selection, question, memory) { leaders.sale($0, memory, at: question.now) }
    }

    /// What is due for the customer, then what they buy again and again; nothing for somebody without an order.
    func fillNextOffer(
        _ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) {
        guard let customer = question.context.customer else { return }
        selection.fill(from: dueItems(customer, question, memory))
        guard !selection.isFull else { return }
        selection.fill(from: regularItems(customer, question, memory, &scratch))
    }

    /// What the customer has bought in two orders or more, the likeliest next: what was bought once may last for years.
    func regularItems(
        _ customer: CustomerNumber, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) -> [Recommendation] {
        let bought = basketItems(customer, question, part: .repeats, memory, &scratch)
        let orders = memory.models.purchases.orderCount(ofCustomer: customer)
        return bought.filter { candidate in
            var times = 0
            for place in 0..<orders where times < 2 {
                let order = memory.models.purchases.order(at: place, ofCustomer: customer)
                if memory.models.purchases.contains(candidate.item, inOrder: order) { times += 1 }
            }
            return times > 1
        }
    }

    /// The products of what is due in the next two weeks: the most probable need first, of each need a few, taking turns.
    func dueItems(_ customer: CustomerNumber, _ question: Question, _ memory: borrowing ShopMemory) -> [Recommendation] {
        let facts = memory.catalogue.facts
        let parts = dueOffers(customer, at: question.now, memory).prefix(question.request.limit).map { offer in
            let available = offer.items.filter { Int($0) < facts.count && facts.isAvailable[Int($0)] }
            let items = available.prefix(Self.itemsPerNeed).map {
                Recommendation(item: $0, score: Float(offer.need.probability), source: offer.source)
            }
            return HomeBlend.Part(items, weight: offer.need.probability)
        }
        return HomeBlend(parts.filter { !$0.items.isEmpty && $0.weight > 0 }).items(limit: question.wanted)
    }

    /// What is due for a customer in the next two weeks, the most probable first.
    func dueOffers(_ customer: CustomerNumber, at now: Timestamp, _ memory: borrowing ShopMemory) -> [DueOffer] {
        memory.chains.offers(
            for: customer, in: memory.models.purchases, at: now, within: Self.dueDays, facts: memory.catalogue.facts)
    }

    /// Products offered for one need.
    private static let itemsPerNeed = 3

    /// Days within which something must be due to be offered.
    private static let dueDays = 14.0

    private func fillScoped(
        _ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory,
        _ list: (CategoryNumber?) -> [Recommendation]
    ) {
        // "New in phones" must not show a teddy bear: the page's category stands alone, and the block is short or is not there.
        if let category = question.request.category.flatMap({ memory.catalogue.number(of: $0) }) {
            return selection.fill(from: list(category))
        }
        selection.fill(from: byInterest(question, memory, list))
        guard !selection.isFull else { return }
        selection.fill(from: list(nil))
    }
}
