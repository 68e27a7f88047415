internal import Commerce
internal import Logging
internal import Personalization
internal import ServiceLifecycle
internal import Storage

/// What must be done every minute or so: freeing the slots of killed readers, saving the models, looking at the feed.
struct UpkeepService: Service {
    let store: Store
    let models: LiveModels
    let feed: FeedSchedule?
    let feedInterval: Duration
    let clock: @Sendable () -> Timestamp
    let logger: Logger

    /// How often the models are saved while events come in.
    private static let snapshotInterval: Duration = .seconds(300)

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await repeating(every: .seconds(60)) { try checkReaders() } }
            group.addTask { await repeating(every: Self.snapshotInterval) { try models.saveSnapshot(at: clock()) } }
            if let feed { group.addTask { await keepFeed(feed) } }
        }
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
