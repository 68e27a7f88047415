internal import Commerce
internal import Recommenders
public import Storage

/// Replays the shop's last days: every page is asked again for its blocks, with what was known at that very moment, by each of some
/// configurations; then it is seen which products the visitor went to.
///
/// Nothing is written. The models are learned anew from the log, up to each moment, so that nothing of the future helps.
public final class StoreReplay {
    private let store: Store
    private let setting: ReplaySetting
    private let configurations: [ReplayConfiguration]
    private let strategies = Strategies()
    private var scratch = AnswerScratch()
    private var visits: [VisitorID: ReplayVisit] = [:]
    private var tallies: [Placement: [ReplayTally]] = [:]

    /// A replay of a store's log.
    public init(store: Store, configurations: [ReplayConfiguration], setting: ReplaySetting = ReplaySetting()) {
        precondition(!configurations.isEmpty, "a replay needs a configuration")
        self.store = store
        self.configurations = configurations
        self.setting = setting
    }

    /// Replays and reports, block by block and configuration by configuration.
    ///
    /// - Parameter progress: called now and then with the events read and their number.
    /// - Throws: ``StorageError`` when the log or the catalogue cannot be read.
    public func run(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws -> [ReplayRow] {
        let extent = try ReplayExtent(of: store, setting)
        var memory = try LiveModels.unlearned(store)
        let rules = configurations.map { memory.compiled($0.rules) }
        let nextItems = configurations.map { $0.nextItem(memory.nextItem.weights) }
        var chainsDue = extent.start
        var done = 0
        try store.events(after: .zero) { event in
            done += 1
            if done % 10_000 == 0 { progress(done, extent.eventCount) }
            if event.time >= extent.start {
                if event.time >= chainsDue {
                    memory.learnFromOrders(at: event.time)
                    chainsDue = event.time.advanced(bySeconds: 86_400)
                }
                settle(event, memory)
            }
            memory.models.learn(event)
            if let visitor = event.visitor, extent.includes(visitor) {
                remember(event, by: visitor)
                if event.time >= extent.start { ask(after: event, by: visitor, &memory, rules, nextItems) }
            }
            return true
        }
        return rows(available: memory.catalogue.availableCount)
    }

    private func rows(available: Int) -> [ReplayRow] {
        tallies.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { $0.value.map { $0.finished(available: available) } }
    }

    /// Applies an event to the visitor's profile; a new session forgets the blocks of the one before.
    private func remember(_ event: Event, by visitor: VisitorID) {
        var visit = visits[visitor] ?? ReplayVisit(profile: Profile(visitor: visitor, firstSeen: event.time))
        if visit.profile.eventCount == 0 || visit.profile.session.isOver(at: event.time) {
            visit.blocks = []
            visit.seen = []
        }
        visit.profile.apply(event)
        visits[visitor] = visit
    }

    /// Sees whether the product that an event is about stood in a block shown before.
    private func settle(_ event: Event, _ memory: borrowing ShopMemory) {
        guard let visitor = event.visitor, var visit = visits[visitor], !visit.profile.session.isOver(at: event.time) else {
            return
        }
        let products: [ProductID] =
            switch event.action {
            case .productView(let product): [product]
            case .cartAdd(let line): [line.product]
            case .order(let order): order.lines.map(\.product)
            default: []
            }
        for product in products {
            guard let item = memory.models.numbering.existingNumber(of: product) else { continue }
            for place in visit.blocks.indices where !visit.blocks[place].seen.contains(item) { count(item, &visit.blocks[place]) }
            visit.seen.insert(item)
        }
        visits[visitor] = visit
    }

    private func count(_ item: ItemNumber, _ shown: inout ReplayVisit.Shown) {
        for configuration in configurations.indices {
            let place = shown.lists[configuration].firstIndex(of: item)
            if shown.awaitsNext { tallies[shown.block]?[configuration].addNext(at: place) }
            if place != nil, !shown.isHit[configuration] {
                shown.isHit[configuration] = true
                tallies[shown.block]?[configuration].addHit()
            }
        }
        shown.awaitsNext = false
    }

    /// Fills the blocks of the page that an event opened.
    private func ask(
        after event: Event, by visitor: VisitorID, _ memory: inout ShopMemory, _ rules: [CompiledRules], _ nextItems: [NextItem]
    ) {
        guard var visit = visits[visitor] else { return }
        if case .productView(let product) = event.action, let item = memory.models.numbering.existingNumber(of: product) {
            visit.seen.insert(item)
        }
        for request in ReplayPage(event, limit: setting.limit, isFirst: visit.profile.session.eventCount == 1).requests {
            var shown = ReplayVisit.Shown(
                block: request.placement, lists: [], isHit: configurations.map { _ in false }, seen: visit.seen)
            for place in configurations.indices {
                memory.nextItem = nextItems[place]
                let block = Block(
                    request, profile: visit.profile, memory, usesEarlierSessions: configurations[place].usesEarlierSessions)
                let result = block.result(by: strategies, rules: rules[place], memory, &scratch)
                if tallies[request.placement] == nil {
                    tallies[request.placement] = configurations.map { ReplayTally($0.name, request.placement) }
                }
                tallies[request.placement]?[place].add(result, limit: setting.limit)
                shown.lists.append(result.items.map(\.recommendation.item))
            }
            visit.blocks.append(shown)
        }
        visits[visitor] = visit
    }
}
