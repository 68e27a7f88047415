internal import Commerce
internal import Logging
internal import Personalization
internal import ServiceLifecycle

/// What must be done about people now and then: at the shop's midnight those are judged whose day has come, the shop's own numbers are learned and
/// events removed whose time is up; every few minutes the people are saved; soon after the catalogue has changed everybody is judged by it.
struct PeopleUpkeepService: Service {
    let people: PeopleIndex
    let retention: RetentionService
    let changes: CatalogueChanges
    let clock: @Sendable () -> Timestamp
    let logger: Logger

    /// How often the people are saved.
    private static let snapshotInterval: Duration = .seconds(300)
    /// How often it is asked whether midnight has passed or the catalogue has changed. A sleep of hours would not notice that the machine slept, too.
    private static let lookInterval: Duration = .seconds(20)

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await keepDays() }
            group.addTask {
                await repeating(every: Self.snapshotInterval) { try people.saveSnapshot() }
            }
        }
    }

    private func keepDays() async {
        attempt("the shop's people could not be learned from") { try people.learn() }
        attempt("old events could not be removed") { try expire() }
        var midnight = people.nextTick
        while (try? await cancelWhenGracefulShutdown({ try await Task.sleep(for: Self.lookInterval) })) != nil {
            if changes.take() { attempt("people could not be judged by the new catalogue") { try people.catalogueChanged() } }
            guard clock() >= midnight else { continue }
            people.tick()
            attempt("the shop's people could not be learned from") { try people.learn() }
            attempt("old events could not be removed") { try expire() }
            midnight = people.nextTick
        }
    }

    private func expire() throws {
        let report = try retention.expire()
        guard report != RetentionReport() else { return }
        logger.info(
            "removed events whose time was up",
            metadata: ["removed": "\(report.removedEvents)", "stripped": "\(report.strippedEvents)"])
    }

    private func repeating(every interval: Duration, _ body: @escaping @Sendable () throws -> Void) async {
        while (try? await cancelWhenGracefulShutdown({ try await Task.sleep(for: interval) })) != nil {
            attempt("the people could not be saved", body)
        }
    }

    private func attempt(_ complaint: Logger.Message, _ body: () throws -> Void) {
        do {
            try body()
        } catch {
            logger.error(complaint, metadata: ["error": "\(error)"])
        }
    }
}
