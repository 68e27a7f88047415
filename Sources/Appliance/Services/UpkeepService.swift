internal import Commerce
internal import Logging
internal import Personalization
internal import ServiceLifecycle
internal import Storage

/// What must be done now and then: freeing the slots of killed readers, saving the models, looking at the feed, learning from all orders,
/// tuning to the shop's own sessions.
struct UpkeepService: Service {
    let store: Store
    let models: LiveModels
    let feed: FeedSchedule?
    let feedInterval: Duration
    let changes: CatalogueChanges
    let clock: @Sendable () -> Timestamp
    let logger: Logger

    /// How often the models are saved while events come in.
    private static let snapshotInterval: Duration = .seconds(300)
    /// How often everything is learned that takes all orders at once.
    private static let learningInterval: Duration = .seconds(3_600)
    /// How often the next item's model is tuned.
    private static let tuningInterval: Duration = .seconds(86_400)

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await repeating(every: .seconds(60)) { try checkReaders() } }
            group.addTask { await repeating(every: Self.snapshotInterval) { try models.saveSnapshot(at: clock()) } }
            group.addTask { await learn() }
            group.addTask { await repeating(every: Self.tuningInterval) { try tune() } }
            if let feed { group.addTask { await keepFeed(feed) } }
        }
    }

    private func learn() async {
        learnOnce()
        await repeating(every: Self.learningInterval) { try models.learnFromOrders(at: clock()) }
    }

    private func learnOnce() {
        do {
            try models.learnFromOrders(at: clock())
        } catch {
            logger.error("the orders could not be learned from", metadata: ["error": "\(error)"])
        }
    }

    private func tune() throws {
        let report = try Tuning(models: models).run()
        logger.info(
            report.isAccepted ? "tuned to the shop's own sessions" : "kept the weights: the sessions held back did not agree",
            metadata: [
                "before": "\(report.reciprocalRankBefore)", "after": "\(report.reciprocalRankAfter)",
                "clicks": "\(report.heldBackClicks)",
            ])
    }

    private func checkReaders() throws {
        let freed = try store.checkStaleReaders()
        if freed > 0 { logger.notice("freed reader slots of processes that are gone", metadata: ["slots": "\(freed)"]) }
    }

    private func keepFeed(_ feed: FeedSchedule) async {
        look(at: feed)
        await repeating(every: feedInterval) { look(at: feed) }
    }

    private func look(at feed: FeedSchedule) {
        do {
            guard case .imported(let state) = try feed.runOnce() else { return }
            if !state.isHeldBack { changes.note() }
            let counts: Logger.Metadata = [
                "taken": "\(state.taken)", "skipped": "\(state.skipped)",
                "added": "\(state.added)", "changed": "\(state.changed)",
                "gone": "\(state.gone)",
            ]
            if state.isHeldBack {
                logger.warning("the feed was held back", metadata: counts)
            } else {
                logger.info("the feed was taken in", metadata: counts)
            }
        } catch {
            logger.error("the feed could not be taken in", metadata: ["error": "\(error)"])
        }
    }

    private func repeating(every interval: Duration, _ body: @escaping @Sendable () throws -> Void) async {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: interval)) != nil {
                do {
                    try body()
                } catch {
                    logger.error("upkeep failed", metadata: ["error": "\(error)"])
                }
            }
        }
    }
}
