internal import Audience
internal import Commerce
internal import Foundation
internal import Storage
internal import Synchronization

/// Judging everybody anew, where what people are judged by has changed.
extension PeopleIndex {
    /// Segments in their slots, ready to judge by.
    static func compiled(
        _ slots: [Segment?], _ learned: LearnedThresholds, _ settings: PeopleSettings, _ subjects: inout ShopSubjects
    ) -> AudienceInForce {
        let setting = AudienceSetting(thresholds: learned.inForce, cuts: learned.cuts, currency: settings.currency)
        let facts = FactsSetting(
            calendar: settings.calendar, currency: settings.currency, rhythm: PurchaseRhythm(typicalGap: learned.typicalGap))
        return AudienceInForce(
            slots: slots, audience: CompiledAudience(slots, subjects: &subjects, setting: setting), facts: facts)
    }

    /// Segments in slots: those that had one keep it, the others take the first that are free.
    static func slots(for segments: [Segment], known: [SegmentID?]) -> [Segment?] {
        let byID = Dictionary(segments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var slots = known.map { $0.flatMap { byID[$0] } }
        let placed = Set(slots.compactMap { $0?.id })
        for segment in segments where !placed.contains(segment.id) {
            if let free = slots.firstIndex(where: { $0 == nil }) { slots[free] = segment } else { slots.append(segment) }
        }
        return slots
    }

    /// Puts other segments or cut points in force and judges everybody by them. The caller holds ``changing``.
    ///
    /// - Parameter changed: the slot of the only segment that is another; nil if anything may be.
    func putInForce(_ slots: [Segment?], changed: Int? = nil) {
        let learned = learned.withLock { $0 }
        let next = subjects.withLock { Self.compiled(slots, learned, settings, &$0) }
        for shard in shards { shard.write { $0.widen(toSlots: slots.count) } }
        force.withLock { $0 = next }
        if let changed { sweep(next.slots(dependingOn: changed)) } else { sweep() }
    }

    /// Judges everybody by what is in force, some at a time so that no event waits long.
    ///
    /// - Parameter slots: the slots whose segments have changed, each after those that it speaks of; nil for all, and the lifecycle.
    func sweep(_ slots: [Int]? = nil) {
        let (now, today) = (clock(), today)
        inParallel { shard in
            var next: Int? = 0
            while let start = next {
                next = shard.write { shard in
                    var movements: [Movement] = []
                    defer { self.record(movements) }
                    let (force, end) = (self.inForce, min(start + Self.patience, shard.rows.count))
                    for row in start..<end where shard.due[row] != PeopleShard.free {
                        if let slots {
                            shard.judge(row, by: force, slots: slots, today: today, at: now, &movements)
                        } else {
                            shard.expectOrder(row, by: force.facts.rhythm)
                            shard.judge(row, by: force, today: today, at: now, &movements)
                        }
                    }
                    return end < shard.rows.count ? end : nil
                }
            }
        }
    }

    /// Does something with every shard, on all cores.
    func inParallel(_ body: @Sendable (Guarded<PeopleShard>) -> Void) {
        let shards = shards
        DispatchQueue.concurrentPerform(iterations: shards.count) { body(shards[$0]) }
    }

    /// Reads the catalogue anew, after products have come or changed their categories, and judges everybody by it.
    public func catalogueChanged() throws {
        try changing.withLock { _ in
            var fresh: (categories: [Category], products: [Product]) = (try store.categories(), [])
            try store.products { stored in
                fresh.products.append(Self.bare(stored.product))
            }
            subjects.withLock { $0.put(fresh.categories) }
            for start in stride(from: 0, to: fresh.products.count, by: 1_000) {
                subjects.withLock { subjects in
                    for product in fresh.products[start..<min(start + 1_000, fresh.products.count)] {
                        subjects.put(product, currency: settings.currency)
                    }
                }
            }
            putInForce(inForce.slots)
        }
    }

    static func readCatalogue(of store: Store, currency: Currency, into subjects: inout ShopSubjects) throws {
        subjects.put(try store.categories())
        try store.products { subjects.put($0.product, currency: currency) }
    }

    /// A product without what nobody is judged by.
    private static func bare(_ product: Product) -> Product {
        Product(
            id: product.id, name: "", url: "", price: product.price, brand: product.brand, categories: product.categories)
    }
}
