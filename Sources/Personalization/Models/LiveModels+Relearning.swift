public import Commerce
internal import Recommenders
internal import Storage
internal import Synchronization

/// Learning everything anew, after the log has lost what was learned before.
extension LiveModels {
    /// Events that are caught up with while answers wait.
    private static let lastStep = 1_000

    /// Learns from the whole log as it is now, while answers and events go on; what was learned before is dropped, and what was saved is replaced.
    ///
    /// Products keep their numbers, so that the catalogue, rules and chains need not be made anew.
    public func relearn(at now: Timestamp) throws {
        try relearning.withLock { _ in
            // Whoever is erased from here on is learned from once more.
            let erasures = erasureCount
            var fresh = LearnedModels()
            var isNear = false
            while !isNear {
                let (numbering, target) = memory.read { ($0.models.numbering, $0.models.watermark) }
                fresh.numbering = numbering
                isNear = try learn(&fresh, until: target) < Self.lastStep
            }
            try memory.write { memory in
                fresh.numbering = memory.models.numbering
                _ = try learn(&fresh, until: memory.models.watermark)
                fresh.watermark = memory.models.watermark
                swap(&fresh, &memory.models)
            }
            try learnFromOrders(at: now)
            permitSnapshot(after: erasures)
            try saveSnapshot(at: now)
        }
    }

    /// Learns from the events up to one, which the store has folded by now; gives how many there were.
    private func learn(_ models: inout LearnedModels, until last: EventID) throws -> Int {
        guard last > models.watermark else { return 0 }
        var count = 0
        try store.events(after: models.watermark) { event in
            guard event.id <= last else { return false }
            models.learn(event, telling: try store.telling(of: event))
            count += 1
            return true
        }
        models.watermark = last
        return count
    }
}
