public import Commerce
internal import Recommenders
public import Storage
internal import Synchronization

/// The recommenders' models and the catalogue in memory, fed by the log as it grows: a committed event is in the next answer.
public final class LiveModels: EventFollower, Sendable {
    let memory: Guarded<ShopMemory>
    let store: Store
    /// Held while a snapshot is written or removed; how often somebody was erased, and how many of these times the models no longer know of.
    private let saving = Mutex((erasures: 0, forgotten: 0))
    /// Held while everything is learned anew: one at a time.
    let relearning = Mutex<Void>(())
    private let scratches = Mutex<[ScratchBox]>([])
    private let snapshotFile: SnapshotFile
    private let lastSnapshot = Mutex<Timestamp?>(nil)
    /// Held while the catalogue is read anew: one at a time.
    private let reloading = Mutex<Void>(())
    /// Held from storing a setting until it is in force, so that the last one stored is the one in force.
    private let settings = Mutex<Void>(())
    /// Products that change while the whole catalogue is being read anew; nil when it is not.
    private let changedMeanwhile = Mutex<Set<ProductID>?>(nil)

    /// Brings the models back: the last snapshot, then what the log has had since; and reads the catalogue.
    ///
    /// - Throws: ``StorageError`` when the log or the catalogue cannot be read. A damaged snapshot is no error: the log has everything.
    public init(store: Store) throws {
        self.store = store
        snapshotFile = SnapshotFile(directory: store.directory)
        var models = try Self.saved(in: snapshotFile, of: store)
        try store.events(after: models.watermark) { event in
            models.learn(event, telling: try store.telling(of: event))
            return true
        }
        let catalogue = try Self.catalogue(in: store, numbering: &models.numbering)
        memory = Guarded(try ShopMemory(models: models, catalogue: catalogue, store))
    }

    /// Learns from events that are safe on disk.
    public func follow(_ events: [Event]) {
        // Who bought is asked of the store before the lock is taken. What cannot be read is nobody's until all orders are learned anew.
        var tellings: [Int: OrderTelling] = [:]
        for index in events.indices where events[index].action.kind == .order {
            tellings[index] = (try? store.telling(of: events[index])) ?? OrderTelling(buyer: nil, isFirst: true)
        }
        memory.write { memory in
            // By index: a copy of an event costs as much as learning from it.
            for index in events.indices where events[index].id > memory.models.watermark {
                memory.models.learn(events[index], telling: tellings.isEmpty ? nil : tellings[index])
            }
        }
    }

    /// Saves what was learned, so that the next start need not read the whole log again.
    public func saveSnapshot(at now: Timestamp) throws {
        try saving.withLock { state in
            guard state.erasures == state.forgotten else { return }
            let bytes = memory.read { memory in ModelSnapshot.encode(memory.models) }
            try snapshotFile.save(bytes)
            lastSnapshot.withLock { $0 = now }
        }
    }

    /// Removes what was saved, as it knows somebody who must not be known any more. Nothing is saved again before ``relearn(at:)``.
    func discardSnapshot() {
        saving.withLock { state in
            state.erasures += 1
            snapshotFile.remove()
        }
    }

    /// How often somebody was erased since the start.
    var erasureCount: Int { saving.withLock { $0.erasures } }

    /// Lets snapshots be saved again, unless somebody was erased since.
    func permitSnapshot(after erasures: Int) { saving.withLock { $0.forgotten = max($0.forgotten, erasures) } }

    /// Events that the models have learned from since the last snapshot cannot be told cheaply; this is when it was made.
    public var lastSnapshotAt: Timestamp? { lastSnapshot.withLock { $0 } }

    /// Reads the whole catalogue again, after a feed has changed it. Answers go on meanwhile, from the old one.
    ///
    /// - Parameter betweenReadingAndShowing: called when everything has been read; what changes from then on must not be lost either.
    func reloadCatalogue(betweenReadingAndShowing: () throws -> Void = {}) throws {
        try reloading.withLock { _ in try reload(betweenReadingAndShowing) }
    }

    private func reload(_ betweenReadingAndShowing: () throws -> Void) throws {
        changedMeanwhile.withLock { $0 = [] }
        defer { changedMeanwhile.withLock { $0 = nil } }
        let (categories, products) = try Self.products(in: store)
        let known = memory.read { memory in memory.catalogue.categoryIDs }
        var catalogue = LiveCatalogue(categories: categories, products: numbered(products), known: known)
        try betweenReadingAndShowing()
        try memory.write { memory in
            catalogue.succeed(memory.catalogue)
            swap(&catalogue, &memory.catalogue)
            memory.catalogueChanged(isNew: true)
            for id in changedMeanwhile.withLock({ $0.take() }) ?? [] { try Self.refresh(id, from: store, &memory) }
        }
    }

    /// Shows a product as the store has it now, after it was put there or removed.
    func refresh(_ id: ProductID) throws {
        changedMeanwhile.withLock { _ = $0?.insert(id) }
        try memory.write { memory in try Self.refresh(id, from: store, &memory) }
    }

    /// Stores a change of what the shopkeeper wants and puts it in force, while no other change does the same.
    func change<Result: Sendable>(_ storeAndPut: () throws -> Result) rethrows -> Result {
        try settings.withLock { _ in try storeAndPut() }
    }

    /// Lends a query's working memory; there are as many as there are threads asking at once.
    func withScratch<Result>(_ body: (inout AnswerScratch) -> Result) -> Result {
        let box = scratches.withLock { $0.popLast() } ?? ScratchBox()
        defer { scratches.withLock { $0.append(box) } }
        return body(&box.scratch)
    }

    /// What the last snapshot holds, if it is one of this log: after a backup was put back, the log may have gone on without what the snapshot
    /// has seen.
    private static func saved(in file: SnapshotFile, of store: Store) throws -> LearnedModels {
        guard let models = file.load(notBeyond: store.lastEventID) else { return LearnedModels() }
        guard try models.watermark == .zero || store.hasEvent(models.watermark) else { return LearnedModels() }
        return models
    }

    /// Gives products their numbers, some at a time, so that nobody waits long.
    private func numbered(_ products: [Product]) -> [(item: ItemNumber, product: Product)] {
        var numbered: [(item: ItemNumber, product: Product)] = []
        numbered.reserveCapacity(products.count)
        for start in stride(from: 0, to: products.count, by: 1_000) {
            memory.write { memory in
                for product in products[start..<min(start + 1_000, products.count)] {
                    numbered.append((memory.models.numbering.number(for: product.id), product))
                }
            }
        }
        return numbered
    }

    private static func refresh(_ id: ProductID, from store: Store, _ memory: inout ShopMemory) throws {
        if let product = try store.product(id)?.product {
            memory.catalogue.put(product, at: memory.models.numbering.number(for: id))
        } else if let item = memory.models.numbering.existingNumber(of: id) {
            memory.catalogue.remove(item)
        }
        memory.catalogueChanged(isNew: false)
    }

    /// A memory that has learned nothing yet but knows the catalogue, the settings and the owner's changes.
    static func unlearned(_ store: Store) throws -> ShopMemory {
        var models = LearnedModels()
        let catalogue = try catalogue(in: store, numbering: &models.numbering)
        return try ShopMemory(models: models, catalogue: catalogue, store)
    }

    private static func catalogue(in store: Store, numbering: inout ItemNumbering) throws -> LiveCatalogue {
        let (categories, products) = try products(in: store)
        let numbered = products.map { (item: numbering.number(for: $0.id), product: $0) }
        return LiveCatalogue(categories: categories, products: numbered)
    }

    private static func products(in store: Store) throws -> (categories: [Category], products: [Product]) {
        var products: [Product] = []
        try store.products { stored in
            var product = stored.product
            product.description = nil
            products.append(product)
        }
        return (try store.categories(), products)
    }
}

/// A query's working memory with an address of its own; only the thread that took it from the pool touches it.
final class ScratchBox: @unchecked Sendable {
    var scratch = AnswerScratch()
}
