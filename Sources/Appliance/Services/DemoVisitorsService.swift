internal import Commerce
internal import Demo
internal import Personalization
internal import ServiceLifecycle

/// Lets the demo shop's simulated visitors come in at the pace of real ones.
struct DemoVisitorsService: Service {
    let ingest: EventIngest
    let visitors: DemoVisitors
    let clock: @Sendable () -> Timestamp

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for event in visitors.live(from: clock()) {
                let wait = event.time.milliseconds(since: clock())
                if wait > 0, (try? await Task.sleep(for: .milliseconds(wait))) == nil { return }
                if Task.isCancelled { return }
                // A visitor who is turned away because the shop is busy is simply gone.
                ingest.submit([event]) { _ in }
            }
        }
    }
}
