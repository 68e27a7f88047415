import Synchronization

/// A request that rests until somebody answers it, or its deadline does.
final class PendingReply: Sendable {
    /// Where the answer goes.
    enum Destination: Sendable {
        /// To the loop that owns the resting connection.
        case loop(Inbox, Connection)
        /// To whoever asked a handler without a server.
        case receiver(@Sendable (HTTPResponse) -> Void)
    }

    private let destination: Destination
    private let claimed = Atomic(false)

    init(to destination: Destination) { self.destination = destination }

    /// Takes the right to answer; true for exactly one caller.
    func claim() -> Bool { !claimed.exchange(true, ordering: .acquiringAndReleasing) }

    /// Whether somebody has answered or is just about to.
    var isClaimed: Bool { claimed.load(ordering: .acquiring) }

    /// Answers, unless somebody else has; says whether this answer counts.
    func finish(with response: HTTPResponse) -> Bool {
        guard claim() else { return false }
        switch destination {
        case .loop(let inbox, let connection): inbox.put(response, for: connection)
        case .receiver(let receive): receive(response)
        }
        return true
    }
}
