internal import Commerce
internal import Recommenders

/// The blocks of a page that is about something: a product, a category, a cart, a search.
extension Strategies {
    /// Alternatives to the product in its category and what sells best there; to fill a row, those beside it and what sells best around it.
    func fillProduct(
        _ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) {
        guard let anchor = anchor(of: question, memory) else { return fillPersonal(&selection, question, memory, &scratch) }
        let facts = memory.catalogue.facts
        // A product that was looked at but is in no feed has no place in the catalogue.
        guard Int(anchor) < facts.count else { return fillPersonal(&selection, question, memory, &scratch) }
        let found = alternatives(to: anchor, question, limit: question.wanted, memory, &scratch)
        // People choose within a category; what stands beside it is no substitute, only better than nothing.
        selection.fill(from: found.filter { facts.category[Int($0.item)] == facts.category[Int(anchor)] })
        guard selection.gathered < question.request.limit else { return }
        let home = leaders.category(facts.category[Int(anchor)], memory, at: question.now)
        selection.fill(from: home.filter { facts.category[Int($0.item)] == facts.category[Int(anchor)] })
        let enough = enough(for: question, memory)
        guard selection.gathered < enough else { return }
        selection.fill(from: found, until: enough)
        for category in facts.categories(of: anchor) where selection.gathered < enough {
            selection.fill(from: leaders.category(category, memory, at: question.now), until: enough)
        }
    }

    /// What is bought with the product; then the categories that go with it, what is looked at with it first; then all that is looked
    /// at with it elsewhere; to fill a row, what sells best elsewhere.
    func fillComplements(
        _ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) {
        guard let anchor = anchor(of: question, memory) else { return fillPersonal(&selection, question, memory, &scratch) }
        let bought = complements.items(
            to: anchor, in: memory.models.purchases, sessions: memory.models.sessions, facts: memory.catalogue.facts,
            categories: memory.categoryComplements, at: question.now, limit: question.wanted, scratch: &scratch.complements)
        let facts = memory.catalogue.facts
        selection.fill(from: bought.filter { $0.source == .complements })
        guard selection.gathered < question.request.limit else { return }
        let byCategory = bought.filter { $0.source == .categoryComplements && isAccessory($0.item, to: anchor, facts) }
        let seen = seenTogether(with: anchor, question, memory, &scratch)
        let fitting = Set(byCategory.map { facts.category[Int($0.item)] })
        selection.fill(from: seen.filter { fitting.contains(facts.category[Int($0.item)]) })
        selection.fill(from: byCategory)
        guard selection.gathered < question.request.limit else { return }
        selection.fill(
            from: complements.items(
                to: anchor, in: memory.models.carts, sessions: memory.models.sessions, facts: memory.catalogue.facts,
                at: question.now, limit: question.wanted, scratch: &scratch.complements))
        guard selection.gathered < question.request.limit else { return }
        selection.fill(from: seen)
        selection.fill(from: bestElsewhere(anchor, question, memory), until: enough(for: question, memory))
    }

    /// What sells best in the category, the region's taste first; if it has nothing, in the ones above it; a new
    /// arrival gets its chance.
    func fillCategory(_ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory) {
        guard let category = question.request.category.flatMap({ memory.catalogue.number(of: $0) }) else { return }
        if let region = question.request.region {
            selection.fill(from: leaders.region(region, category: category, memory, at: question.now))
        }
        let enough = enough(for: question, memory)
        for level in memory.catalogue.facts.tree.path(from: category) where level == category || selection.gathered < enough {
            let best = leaders.category(level, memory, at: question.now)
            selection.fill(from: level == category ? withArrivals(best, of: [category], question, memory) : best)
        }
    }

    /// What goes with what is in the cart; an empty cart makes it a personal block.
    func fillCart(
        _ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) {
        let cart = question.context.cart
        guard !cart.isEmpty else { return fillPersonal(&selection, question, memory, &scratch) }
        let dearest = cart.max { price(of: $0, memory) < price(of: $1, memory) } ?? cart[0]
        selection.fill(from: accessories(toCart: cart, question, memory, &scratch))
        for item in cart.reversed() where selection.gathered < question.request.limit {
            selection.fill(from: seenTogether(with: item, question, memory, &scratch))
        }
        selection.fill(from: bestElsewhere(dearest, question, memory), until: enough(for: question, memory))
    }

    /// Where people went who searched for the phrase, then what has its words in the name, then what is personal.
    func fillSearch(
        _ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) {
        let words = question.context.words
        guard !words.isEmpty else { return fillPersonal(&selection, question, memory, &scratch) }
        selection.fill(from: memory.models.phrases.items(for: words, at: question.now, limit: question.wanted))
        guard selection.gathered < question.request.limit else { return }
        selection.fill(from: memory.catalogue.named(words, by: memory.models.popularity, limit: question.wanted))
        guard selection.gathered < question.request.limit else { return }
        fillPersonal(&selection, question, memory, &scratch)
    }

    /// What sells best in the scope that is named: a brand, a category, a region, or the shop.
    func fillBestsellers(_ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory) {
        if let brand = question.request.brand.flatMap({ memory.catalogue.number(ofBrand: $0) }) {
            selection.fill(from: leaders.brand(brand, memory, at: question.now))
        }
        guard !selection.isFull, question.request.category != nil else { return }
        fillCategory(&selection, question, memory)
    }

    /// What goes with what was just bought; then what is personal.
    func fillThanks(
        _ selection: inout Selection, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) {
        let bought = latestOrder(of: question.context, memory)
        if !bought.isEmpty { selection.fill(from: accessories(toCart: bought, question, memory, &scratch)) }
        guard selection.gathered < question.request.limit else { return }
        fillPersonal(&selection, question, memory, &scratch)
    }

    /// Alternatives to an item.
    func alternatives(
        to anchor: ItemNumber, _ question: Question, limit: Int, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) -> [Recommendation] {
        alternatives.items(
            to: anchor, in: memory.models.sessions, instead: memory.models.boughtInstead, facts: memory.catalogue.facts,
            at: question.now, excluding: question.context.session, limit: limit, scratch: &scratch.sessions)
    }

    /// What goes with several items at once.
    func complements(
        toCart cart: [ItemNumber], _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) -> [Recommendation] {
        complements.items(
            toCart: cart, in: memory.models.purchases, sessions: memory.models.sessions, facts: memory.catalogue.facts,
            categories: memory.categoryComplements, at: question.now, limit: question.wanted, scratch: &scratch.complements)
    }

    /// What goes with several items at once, nothing much dearer than the dearest of them unless it is known to be bought with one.
    private func accessories(
        toCart cart: [ItemNumber], _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) -> [Recommendation] {
        let dearest = cart.max { price(of: $0, memory) < price(of: $1, memory) } ?? cart[0]
        return complements(toCart: cart, question, memory, &scratch).filter {
            $0.source != .categoryComplements || isAccessory($0.item, to: dearest, memory.catalogue.facts)
        }
    }

    /// What is looked at together with an item, but stands in another category: no substitutes.
    func seenTogether(
        with anchor: ItemNumber, _ question: Question, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) -> [Recommendation] {
        let facts = memory.catalogue.facts
        let home = Int(anchor) < facts.count ? facts.category[Int(anchor)] : ItemFacts.none
        let seen = coViews.items(
            with: anchor, in: memory.models.sessions, at: question.now, excluding: question.context.session,
            limit: question.wanted, scratch: &scratch.sessions,
            where: { Int($0) < facts.count && facts.isAvailable[Int($0)] && facts.category[Int($0)] != home })
        let least = Self.company * (seen.first?.score ?? 0)
        return seen.filter { $0.score >= least && isAccessory($0.item, to: anchor, facts) }
    }

    /// The part of the best one's score below which having been looked at together is chance.
    private static let company: Float = 0.15

    /// The shop's bestsellers that are neither substitutes of an item nor much dearer.
    private func bestElsewhere(
        _ anchor: ItemNumber, _ question: Question, _ memory: borrowing ShopMemory
    ) -> [Recommendation] {
        let facts = memory.catalogue.facts
        let home = Int(anchor) < facts.count ? facts.tree.path(from: facts.category[Int(anchor)]) : []
        return leaders.shop(memory, at: question.now).filter {
            !home.contains(facts.category[Int($0.item)]) && isAccessory($0.item, to: anchor, facts)
        }
    }

    /// Whether an item may go with an anchor where nobody has bought both: looks alone do not say what goes with what, but nobody is
    /// offered a telephone to a case.
    private func isAccessory(_ item: ItemNumber, to anchor: ItemNumber, _ facts: CatalogueFacts) -> Bool {
        guard Int(anchor) < facts.count, facts.price[Int(anchor)] > 0 else { return true }
        return facts.price[Int(item)] <= Self.accessoryPrice * facts.price[Int(anchor)]
    }

    /// How many times an anchor's price an accessory may cost that is not known to be bought with it.
    private static let accessoryPrice: Float = 1.5

    private func price(of item: ItemNumber, _ memory: borrowing ShopMemory) -> Float {
        Int(item) < memory.catalogue.facts.count ? memory.catalogue.facts.price[Int(item)] : 0
    }

    /// The items of the customer's latest order.
    func latestOrder(of context: VisitorContext, _ memory: borrowing ShopMemory) -> [ItemNumber] {
        guard let customer = context.customer else { return [] }
        let count = memory.models.purchases.orderCount(ofCustomer: customer)
        guard count > 0 else { return [] }
        return memory.models.purchases.items(ofOrder: memory.models.purchases.order(at: count - 1, ofCustomer: customer))
    }
}
