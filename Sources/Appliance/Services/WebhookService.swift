internal import Logging
internal import Personalization
internal import ServiceLifecycle

/// Tells addresses who entered and left segments, every few seconds.
struct WebhookService: Service {
    let sender: SegmentWebhookSender
    let logger: Logger

    private static let interval: Duration = .seconds(5)

    func run() async throws {
        while (try? await cancelWhenGracefulShutdown({ try await Task.sleep(for: Self.interval) })) != nil {
            do {
                try sender.sendDue()
            } catch {
                logger.error("webhooks could not be sent", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Writes what went wrong into the log.
    static func report(_ complaint: SegmentWebhookSender.Complaint, to logger: Logger) {
        switch complaint {
        case .failed(let segment, let reason, let failures):
            logger.warning(
                "a webhook failed and is tried again",
                metadata: ["segment": "\(segment)", "reason": "\(reason)", "failures": "\(failures)"])
        case .givenUp(let segment, let reason, let movements):
            logger.error(
                "a webhook failed for a day and is given up",
                metadata: ["segment": "\(segment)", "reason": "\(reason)", "movements": "\(movements)"])
        }
    }
}
